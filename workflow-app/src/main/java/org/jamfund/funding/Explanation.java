package org.jamfund.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.funding.rule.Margin;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;

/**
 * Why each idea of a contest was selected or not. A margin is found by deciding again with more votes or less money, some
 * forty times, and so only for as many ideas as asked, those with most votes first.
 */
final class Explanation {

    private static final Set<String> PLAIN =
            Set.of("not-selected", "did-not-fit", "too-little-support", "outside-the-thresholds");

    private final Contest contest;
    private final String currency;

    Explanation(Contest contest, String currency) {
        this.contest = contest;
        this.currency = currency;
    }

    Map<Id<Idea>, Reason> ofAll(int margins) {
        Map<Id<Idea>, Reason> why = new LinkedHashMap<>();
        int place = 0;
        for (Contestant one : contest.of(contest.outcome().selected())) {
            why.put(one.ideaId(), Reason.of("selected-by-rule", ++place, one.votes()));
        }
        int left = margins;
        for (Entrant one : contest.decision().missed()) {
            why.put(contest.of(one).ideaId(), left-- > 0 ? withMarginInTime(one) : plain(one));
        }
        return why;
    }

    /** Of one idea, with its margin where it was not selected; absent where it does not belong to the contest. */
    Optional<Reason> of(Id<Idea> idea) {
        List<Entrant> selected = contest.outcome().selected();
        return contest.electorate().entrants().stream()
                .filter(one -> contest.of(one).ideaId().equals(idea))
                .findFirst()
                .map(one -> selected.contains(one)
                        ? Reason.of("selected-by-rule", selected.indexOf(one) + 1, one.votes())
                        : withMargin(one));
    }

    /** The choice is worth telling, however long its margins would take. */
    private Reason withMarginInTime(Entrant missed) {
        try {
            return withMargin(missed);
        } catch (Refused takesTooLong) {
            return plain(missed);
        }
    }

    /** Of an idea the procedure did not select. */
    Reason withMargin(Entrant missed) {
        Margin margin = Margin.of(contest.procedure(), contest.electorate(), missed, contest.patience());
        Long votes = margin.moreVotes();
        Long less = margin.lessCost();
        if (votes != null && less != null) {
            return Reason.of("missed-by-either", missed.votes(), votes, Amounts.ofMinor(less, currency));
        }
        if (votes != null) {
            return Reason.of("missed-by-votes", missed.votes(), votes);
        }
        if (less != null) {
            return Reason.of("missed-by-cost", missed.votes(), Amounts.ofMinor(less, currency));
        }
        return contest.decision().barred().contains(missed)
                ? plain(missed)
                : Reason.of(
                        "missed-by-far", missed.votes(), contest.electorate().voters());
    }

    /** Without its margin, of an idea the procedure did not select. */
    Reason plain(Entrant missed) {
        String code = contest.procedure().rule().needsBallots() ? "not-selected" : "did-not-fit";
        if (contest.decision().barred().contains(missed)) {
            code = "outside-the-thresholds";
        } else if (contest.decision().unsupported().contains(missed)) {
            code = "too-little-support";
        }
        return Reason.of(code, missed.votes());
    }

    /** Whether a margin can take the place of that reason. */
    static boolean isPlain(Reason reason) {
        return PLAIN.contains(reason.code());
    }
}
