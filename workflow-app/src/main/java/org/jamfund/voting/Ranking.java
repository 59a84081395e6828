package org.jamfund.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The order of the vote: by points where ballots spread points, otherwise by votes. Equals go by the smaller request,
 * then by the older idea, so that the same tally always gives the same order.
 */
final class Ranking {

    /** The answers of the rule that speak of the line alone; a rule may have others. */
    private static final Set<String> BY_THE_LINE = Set.of("within-size", "below-line");

    private final ToLongFunction<Contender> weight;
    private final Comparator<Contender> better;
    private final int size;
    private final List<Contender> order;

    Ranking(Jam jam, List<Contender> contenders) {
        this.weight = jam.ballotKind() == BallotKind.POINTS ? Contender::points : Contender::votes;
        this.size = jam.shortlistSize();
        this.better = Comparator.comparingLong(weight)
                .reversed()
                .thenComparingLong(Contender::requestedMinor)
                .thenComparing(Contender::ideaId);
        this.order = contenders.stream().sorted(better).toList();
    }

    List<ShortlistEntry> decide(ShortlistingRule rule) {
        List<Shortlisted> answers = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            answers.add(rule.decide(standing(place)));
        }
        Contender lastAbove = nearest(answers, true);
        Contender firstBelow = nearest(answers, false);
        List<ShortlistEntry> entries = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            Shortlisted answer = answers.get(place - 1);
            entries.add(entry(place, answer, answer.shortlisted() ? firstBelow : lastAbove));
        }
        return entries;
    }

    /** The place of an idea that does not stand with these, if it did. */
    int placeOf(Contender outside) {
        return 1
                + (int) order.stream()
                        .filter(idea -> better.compare(idea, outside) < 0)
                        .count();
    }

    private Standing standing(int place) {
        Contender idea = order.get(place - 1);
        return new Standing(
                idea.ideaId(), place, idea.votes(), idea.points(), idea.audiences(), idea.requested(), size);
    }

    /** The idea that stands at the line on that side of it. */
    private @Nullable Contender nearest(List<Shortlisted> answers, boolean above) {
        Stream<Contender> side = IntStream.range(0, order.size())
                .filter(index -> answers.get(index).shortlisted() == above)
                .mapToObj(order::get);
        return above
                ? side.reduce((one, later) -> later).orElse(null)
                : side.findFirst().orElse(null);
    }

    private ShortlistEntry entry(int place, Shortlisted answer, @Nullable Contender across) {
        Contender idea = order.get(place - 1);
        long lead = weight.applyAsLong(idea) - (across == null ? 0 : weight.applyAsLong(across));
        long margin = Math.max(0, answer.shortlisted() ? lead : -lead);
        String code = lead == 0 && across != null ? tied(answer.reason(), idea, across) : answer.reason();
        return new ShortlistEntry(
                idea.ideaId(),
                place,
                idea.votes(),
                idea.points(),
                idea.audiences(),
                answer.shortlisted(),
                Reason.of(code, place, size, margin),
                margin);
    }

    /** A margin of nothing explains nothing: between equals the request decided, or else the age. */
    private static String tied(String reason, Contender idea, Contender across) {
        if (!BY_THE_LINE.contains(reason)) {
            return reason;
        }
        return reason + (idea.requestedMinor() == across.requestedMinor() ? "-by-age" : "-by-cost");
    }
}
