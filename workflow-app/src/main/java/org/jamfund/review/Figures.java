package org.jamfund.review;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The numbers beside what somebody reads about an idea, in hundredths of a point from 0 to 10; with harshness and leniency
 * only for those who supervise.
 */
public final class Figures {

    private final Weighing weighing;
    private final @Nullable Calibration calibration;

    Figures(Weighing weighing, @Nullable Calibration calibration) {
        this.weighing = weighing;
        this.calibration = calibration;
    }

    /** The rounds, as far as the reading lets its reader know them: who reads only some of a round would take their mean for the mean of all. */
    public List<RoundFigures> rounds(Reading reading) {
        return reading.rounds().stream()
                .map(round -> figures(round, reading.ofRound(round.round())))
                .toList();
    }

    private RoundFigures figures(RoundCount round, List<Assessment> said) {
        if (round.blind() || said.isEmpty() || said.size() < round.filed()) {
            return new RoundFigures(round, null, null, null);
        }
        Summary summary = Summary.of(said, weighing, false, false);
        Integer calibrated = Optional.ofNullable(calibration)
                .flatMap(known -> known.calibrated(said.stream()
                        .collect(toMap(
                                assessment -> Objects.requireNonNull(assessment.expertId()),
                                assessment -> weighing.points(assessment.scores())))))
                .map(Weighing::hundredths)
                .orElse(null);
        return new RoundFigures(round, summary.meanScore(), summary.spread(), calibrated);
    }

    /** What an assessment's scores come to. */
    public int points(Assessment assessment) {
        return Weighing.hundredths(weighing.points(assessment.scores()));
    }

    /** By how much its expert is kinder than others, where that is known. */
    public Optional<Integer> leniency(Assessment assessment) {
        return known(assessment).map(Weighing::hundredths);
    }

    /** The points less the leniency. */
    public Optional<Integer> calibrated(Assessment assessment) {
        return known(assessment)
                .map(leniency ->
                        Weighing.hundredths(weighing.points(assessment.scores()).subtract(leniency)));
    }

    private Optional<BigFraction> known(Assessment assessment) {
        return calibration == null || assessment.expertId() == null
                ? Optional.empty()
                : calibration.leniency(assessment.expertId());
    }
}
