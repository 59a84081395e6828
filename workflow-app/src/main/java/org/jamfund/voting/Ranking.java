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

    private static final Comparator<Contender> AMONG_EQUALS =
            Comparator.comparingLong(Contender::requestedMinor).thenComparing(Contender::ideaId);

    private final boolean points;
    private final ToLongFunction<Contender> weight;
    private final Comparator<Contender> better;
    private final int size;
    private final List<Contender> order;

    Ranking(Jam jam, List<Contender> contenders) {
        this.points = jam.ballotKind() == BallotKind.POINTS;
        this.weight = points ? Contender::points : Contender::votes;
        this.size = jam.shortlistSize();
        this.better = Comparator.comparingLong(weight).reversed().thenComparing(AMONG_EQUALS);
        this.order = contenders.stream().sorted(better).toList();
    }

    List<ShortlistEntry> decide(ShortlistingRule rule) {
        VoteMargin margins = new VoteMargin(order, better, points, size, rule);
        List<Shortlisted> answers = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            Standing standing = margins.standing(order.get(place - 1), place);
            answers.add(rule.decide(standing)
                    .orElseThrow(() -> new IllegalStateException("No rule of the shortlist answers " + standing)));
        }
        Contender lastAbove = nearest(answers, true);
        Contender firstBelow = nearest(answers, false);
        List<ShortlistEntry> entries = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            Shortlisted answer = answers.get(place - 1);
            Contender across = answer.shortlisted() ? firstBelow : lastAbove;
            entries.add(entry(place, answer, across, margin(order.get(place - 1), across, answer, margins)));
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

    /** Likely it takes as much as lies between the two, and one more where equals would stand the other way round. */
    private long margin(Contender idea, @Nullable Contender across, Shortlisted answer, VoteMargin margins) {
        if (across == null) {
            return answer.shortlisted() ? margins.spare(idea, weight.applyAsLong(idea)) : margins.missing(idea, 1);
        }
        long between = Math.abs(weight.applyAsLong(idea) - weight.applyAsLong(across));
        long likely = between + (isBeforeItsEqual(idea, across) == answer.shortlisted() ? 1 : 0);
        return answer.shortlisted() ? margins.spare(idea, likely) : margins.missing(idea, likely);
    }

    private static boolean isBeforeItsEqual(Contender idea, Contender other) {
        return AMONG_EQUALS.compare(idea, other) < 0;
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

    private ShortlistEntry entry(int place, Shortlisted answer, @Nullable Contender across, long margin) {
        Contender idea = order.get(place - 1);
        String code = coded(answer, idea, across, margin);
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

    /** Between equals the request decided, or else the age; and there may be no margin to tell. */
    private String coded(Shortlisted answer, Contender idea, @Nullable Contender across, long margin) {
        if (!BY_THE_LINE.contains(answer.reason())) {
            return answer.reason();
        }
        if (!answer.shortlisted() && margin == 0) {
            return answer.reason() + "-by-far";
        }
        if (across == null || weight.applyAsLong(idea) != weight.applyAsLong(across)) {
            return answer.reason();
        }
        return answer.reason() + (idea.requestedMinor() == across.requestedMinor() ? "-by-age" : "-by-cost");
    }
}
