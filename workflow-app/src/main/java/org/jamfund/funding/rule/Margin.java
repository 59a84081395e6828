package org.jamfund.funding.rule;

import java.util.function.LongPredicate;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * How close an entrant came to being selected: so many more voters who want it and nothing else, or so much less cost in minor
 * units, would have sufficed, and one fewer or less would not. Found by deciding again with the change, so it holds for any
 * procedure; where no change of that kind suffices it is absent. No more voters are tried than there are.
 */
public record Margin(@Nullable Long moreVotes, @Nullable Long lessCost) {

    /** Of an entrant of the electorate that the procedure does not select. */
    public static Margin of(Procedure procedure, Electorate electorate, Entrant missed, Patience patience) {
        int index = electorate.entrants().indexOf(missed);
        return new Margin(
                least(electorate.voters(), more -> selects(procedure, electorate.with(index, more), missed, patience)),
                least(
                        missed.cost() - 1,
                        less -> selects(procedure, electorate.atCost(index, missed.cost() - less), missed, patience)));
    }

    /** A change that the rule cannot be carried out with, because its step is too small for it, does not count. */
    private static boolean selects(Procedure procedure, Electorate changed, Entrant missed, Patience patience) {
        patience.require();
        try {
            return procedure.decide(changed, patience).selects(missed.name());
        } catch (Invalid tooManyRuns) {
            return false;
        }
    }

    /** A change that suffices while one smaller does not; small ones are tried first. */
    private static @Nullable Long least(long limit, LongPredicate suffices) {
        long fails = 0;
        long tried = Math.min(1, limit);
        while (tried > fails && !suffices.test(tried)) {
            fails = tried;
            tried = tried > limit / 2 ? limit : 2 * tried;
        }
        if (tried == fails) {
            return null;
        }
        while (tried - fails > 1) {
            long middle = fails + (tried - fails) / 2;
            if (suffices.test(middle)) {
                tried = middle;
            } else {
                fails = middle;
            }
        }
        return tried;
    }
}
