package org.jamfund.voting;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * By how much an idea is above the line or below it, found by asking the rule again with more votes for it, or fewer, and all
 * else as it was: the stated number suffices, one less does not. Under a table that punishes votes there may be other such
 * numbers. Points take the place of votes where ballots spread them.
 */
final class VoteMargin {

    private static final long BEYOND_ANY_VOTE = 1_000_000_000;

    private final List<Contender> order;
    private final Comparator<Contender> better;
    private final boolean points;
    private final int size;
    private final ShortlistingRule rule;

    /** The order is by what is better. */
    VoteMargin(List<Contender> order, Comparator<Contender> better, boolean points, int size, ShortlistingRule rule) {
        this.order = order;
        this.better = better;
        this.points = points;
        this.size = size;
        this.rule = rule;
    }

    Standing standing(Contender idea, int place) {
        return new Standing(
                idea.ideaId(), place, idea.votes(), idea.points(), idea.audiences(), idea.requested(), size);
    }

    /** What would have brought it onto the list; 0 where not even a billion would have. */
    long missing(Contender idea, long likely) {
        return least(likely, BEYOND_ANY_VOTE, more -> shortlists(idea.with(more, points), true));
    }

    /** What it could have done without and stayed on the list. */
    long spare(Contender idea, long likely) {
        long all = weight(idea);
        long fatal = least(likely, all, fewer -> !shortlists(idea.with(-fewer, points), false));
        return fatal == 0 ? all : fatal - 1;
    }

    /** Whether the rule would: one that gained leaves its old place behind it, one that lost before it. */
    private boolean shortlists(Contender changed, boolean gained) {
        int before = -1 - Collections.binarySearch(order, changed, better);
        return rule.decide(standing(changed, gained ? before + 1 : before))
                .map(Shortlisted::shortlisted)
                .orElse(false);
    }

    private long weight(Contender idea) {
        return points ? idea.points() : idea.votes();
    }

    /** Mostly it is what is likely or a little more, and asking costs; 0 where not even the most does. */
    private static long least(long likely, long most, LongPredicate does) {
        long fails = 0;
        long suffices = Math.min(Math.max(1, likely), most);
        if (suffices < 1) {
            return 0;
        }
        if (does.test(suffices)) {
            if (suffices == 1 || !does.test(suffices - 1)) {
                return suffices;
            }
            suffices--;
        } else if (suffices == most || !does.test(most)) {
            return 0;
        } else {
            do {
                fails = suffices;
                suffices = suffices > most / 2 ? most : 2 * suffices;
            } while (suffices < most && !does.test(suffices));
        }
        while (suffices - fails > 1) {
            long middle = fails + (suffices - fails) / 2;
            if (does.test(middle)) {
                suffices = middle;
            } else {
                fails = middle;
            }
        }
        return suffices;
    }
}
