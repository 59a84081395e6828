package org.jamfund.voting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Reason;

/**
 * The order of the vote: by points where ballots spread points, otherwise by votes. Equals go by the smaller request,
 * then by the older idea, so that the same tally always gives the same order.
 */
final class Ranking {

    private final ToLongFunction<Contender> weight;
    private final int size;
    private final List<Contender> order;

    Ranking(Jam jam, List<Contender> contenders) {
        this.weight = jam.ballotKind() == BallotKind.POINTS ? Contender::points : Contender::votes;
        this.size = jam.shortlistSize();
        this.order = contenders.stream()
                .sorted(Comparator.comparingLong(weight)
                        .reversed()
                        .thenComparingLong(Contender::requestedMinor)
                        .thenComparing(Contender::ideaId))
                .toList();
    }

    List<ShortlistEntry> decide(ShortlistingRule rule) {
        List<Shortlisted> answers = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            answers.add(rule.decide(standing(place)));
        }
        long lastAbove = weights(answers, true).min().orElse(0);
        long firstBelow = weights(answers, false).max().orElse(0);
        List<ShortlistEntry> entries = new ArrayList<>();
        for (int place = 1; place <= order.size(); place++) {
            Shortlisted answer = answers.get(place - 1);
            long own = weight.applyAsLong(order.get(place - 1));
            entries.add(entry(place, answer, Math.max(0, answer.shortlisted() ? own - firstBelow : lastAbove - own)));
        }
        return entries;
    }

    private Standing standing(int place) {
        Contender idea = order.get(place - 1);
        return new Standing(
                idea.ideaId(), place, idea.votes(), idea.points(), idea.audiences(), idea.requested(), size);
    }

    private LongStream weights(List<Shortlisted> answers, boolean above) {
        return IntStream.range(0, order.size())
                .filter(index -> answers.get(index).shortlisted() == above)
                .mapToLong(index -> weight.applyAsLong(order.get(index)));
    }

    private ShortlistEntry entry(int place, Shortlisted answer, long margin) {
        Contender idea = order.get(place - 1);
        Reason reason = Reason.of(answer.reason(), place, size, margin);
        return new ShortlistEntry(
                idea.ideaId(),
                place,
                idea.votes(),
                idea.points(),
                idea.audiences(),
                answer.shortlisted(),
                reason,
                margin);
    }
}
