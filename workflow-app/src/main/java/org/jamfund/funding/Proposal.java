package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;

/** What a rule would do with the real ballots, without doing it. */
public record Proposal(
        Question question,
        Money budget,
        List<Share> selected,
        Money totalCost,
        Money remaining,
        List<TiedIdeas> ties,
        Metrics metrics,
        Map<Id<Idea>, Reason> why) {

    /** Equally strong ideas that each still fitted, and those of them that were taken. */
    public record TiedIdeas(List<Id<Idea>> tied, List<Id<Idea>> taken, boolean decisive) {}
}
