package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import org.jamfund.funding.rule.Procedure;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a rule would do with the real ballots, without doing it; the digest is that of the bulletin board it was worked out from. */
public record Proposal(
        Scenario scenario,
        Money budget,
        @Nullable Money step,
        List<Share> selected,
        Money totalCost,
        Money remaining,
        List<TiedIdeas> ties,
        List<Id<Idea>> unsupported,
        List<Id<Idea>> outsideThresholds,
        long ballotsLeftOut,
        Procedure.@Nullable HeadToHead comparison,
        @Nullable SharedOut sharedOut,
        Metrics metrics,
        Map<Id<Idea>, Reason> why,
        List<FileStatement> fileStates,
        String ballotsDigest) {

    /** Equally strong ideas that each still fitted, and those of them that were taken. */
    public record TiedIdeas(List<Id<Idea>> tied, List<Id<Idea>> taken, boolean decisive) {}

    /** What each voter had to give in the end, rounded down to minor units, and how often the rule was run to find it. */
    public record SharedOut(Money perVoter, int runs) {}
}
