package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to harshness and leniency of a Jam's experts, for board, facilitators and auditors. Counted from all rounds of
 * the Jam that are not blind, so a score nobody may see yet shines through nowhere; kept in memory under what it was counted
 * from, so that it is never out of date.
 */
@Service
@Transactional(readOnly = true)
public class Calibrations {

    private final Jams jams;
    private final Ideas ideas;
    private final Scorecards scorecards;
    private final AssessmentMapper scores;
    private final Cache<Basis, Calibration> kept = Caffeine.newBuilder()
            .softValues()
            .maximumSize(16)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    Calibrations(Jams jams, Ideas ideas, Scorecards scorecards, AssessmentMapper scores) {
        this.jams = jams;
        this.ideas = ideas;
        this.scorecards = scorecards;
        this.scores = scores;
    }

    /** A scorecard does not change once there are scores, nor do they. */
    private record Basis(Id<Jam> jam, AssessmentMapper.OpenMark open) {}

    /** Every expert who has assessed in the Jam, by id. */
    public Page<Leniency> ofJam(Actor by, Id<Jam> jam, PageRequest request) {
        by.require(Role.BOARD, Role.FACILITATOR, Role.AUDITOR);
        jams.visible(jam, by);
        Long after = request.afterId();
        List<Leniency> rows = of(jam).table().stream()
                .filter(row -> after == null || row.expert().value() > after)
                .limit(request.rowsToRead())
                .toList();
        return Page.of(rows, request, row -> row.expert().text());
    }

    /** The numbers beside what is said about an idea, as far as they are the reader's. */
    public Figures beside(Actor by, Id<Idea> idea) {
        Id<Jam> jam = ideas.visible(idea, by).jamId();
        boolean supervises = by.hasAny(Role.BOARD, Role.FACILITATOR, Role.AUDITOR) && !ideas.isOwner(idea, by.id());
        return new Figures(new Weighing(scorecards.of(jam)), supervises ? of(jam) : null);
    }

    private Calibration of(Id<Jam> jam) {
        Basis basis = new Basis(jam, scores.openMark(jam));
        Calibration known = kept.getIfPresent(basis);
        if (known != null) {
            return known;
        }
        Calibration counted = count(jam);
        // somebody may have filed between the two looks, and a mark may come back when a round is blind again
        if (scores.openMark(jam).equals(basis.open())) {
            kept.put(basis, counted);
        }
        return counted;
    }

    private Calibration count(Id<Jam> jam) {
        Weighing weighing = new Weighing(scorecards.of(jam));
        Map<List<Object>, List<AssessmentMapper.OpenScore>> sheets = scores.openScores(jam).stream()
                .collect(groupingBy(row -> List.of(row.ideaId(), row.round(), row.expertId())));
        return Calibration.of(
                sheets.values().stream().map(sheet -> mark(sheet, weighing)).toList());
    }

    private static Calibration.Mark mark(List<AssessmentMapper.OpenScore> sheet, Weighing weighing) {
        AssessmentMapper.OpenScore any = sheet.get(0);
        Map<String, Integer> given =
                sheet.stream().collect(toMap(AssessmentMapper.OpenScore::criterion, AssessmentMapper.OpenScore::score));
        BigFraction points = weighing.points(given);
        return new Calibration.Mark(any.ideaId(), any.round(), any.expertId(), points);
    }
}
