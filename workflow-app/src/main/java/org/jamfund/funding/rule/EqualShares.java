package org.jamfund.funding.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.kernel.Invalid;

/**
 * The Method of Equal Shares with its completions. Raised shares: the run with the largest share that still costs no more than
 * the budget, of those tried one step apart from the exact share on, up to the first that costs more or funds everything
 * anybody wants. What remains can then be spent by votes.
 */
final class EqualShares implements Rule {

    /** More would take hours on a large election: the step does not fit the amounts. */
    private static final int MOST_RUNS = 100_000;

    private final Satisfaction satisfaction;
    private final boolean raised;
    private final boolean utilitarian;

    EqualShares(Satisfaction satisfaction, boolean raised, boolean utilitarian) {
        this.satisfaction = satisfaction;
        this.raised = raised;
        this.utilitarian = utilitarian;
    }

    boolean raisesShares() {
        return raised;
    }

    @Override
    public Outcome select(Electorate electorate, Terms terms, Patience patience) {
        if (electorate.voters() == 0) {
            return utilitarian
                    ? Greedy.BY_VOTES.select(electorate, terms, patience)
                    : new Outcome(List.of(), byVotes(electorate.entrants()), List.of(), null);
        }
        SharesRun run = new SharesRun(electorate, satisfaction, terms, patience);
        SharesRun.Result best = run.with(terms.budget());
        int runs = 1;
        if (raised && isAnythingWithin(electorate, terms)) {
            long raise = Math.multiplyExact(terms.step(), electorate.voters());
            SharesRun.Result next = best;
            while (!next.fundsAllWanted() && next.cost() <= terms.budget() && next.total() <= Long.MAX_VALUE - raise) {
                best = next;
                if (++runs > MOST_RUNS) {
                    throw Invalid.field("step", "step-too-small", MOST_RUNS);
                }
                next = run.with(next.total() + raise);
            }
            best = next.cost() <= terms.budget() ? next : best;
        }
        return completed(electorate, terms, best, runs);
    }

    /** Where everything costs more than the budget, no share would be small enough and large enough. */
    private static boolean isAnythingWithin(Electorate electorate, Terms terms) {
        return electorate.entrants().stream().anyMatch(one -> one.votes() > 0 && one.cost() <= terms.budget());
    }

    private Outcome completed(Electorate electorate, Terms terms, SharesRun.Result best, int runs) {
        List<Entrant> selected = new ArrayList<>(best.bought());
        List<Tie> later = new ArrayList<>();
        List<Entrant> left = without(electorate.entrants(), selected);
        if (utilitarian) {
            Purse purse = terms.purse();
            selected.forEach(purse::pay);
            Outcome rest = Greedy.BY_VOTES.select(left, purse);
            selected.addAll(rest.selected());
            later.addAll(rest.ties());
            left = rest.left();
        }
        List<Tie> ties = new ArrayList<>(best.ties().stream()
                .map(tied -> new Tie(tied, without(tied, without(tied, selected))))
                .toList());
        ties.addAll(later);
        return new Outcome(
                selected, byVotes(left), ties, new Outcome.PerVoter(best.total(), electorate.voters(), runs));
    }

    private static List<Entrant> without(List<Entrant> entrants, List<Entrant> those) {
        Set<Entrant> gone = new HashSet<>(those);
        return entrants.stream().filter(one -> !gone.contains(one)).toList();
    }

    private static List<Entrant> byVotes(List<Entrant> entrants) {
        return Greedy.BY_VOTES.select(entrants, new Purse(0, Map.of())).left();
    }
}
