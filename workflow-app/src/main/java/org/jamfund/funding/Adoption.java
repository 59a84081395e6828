package org.jamfund.funding;

import java.util.List;
import org.jamfund.kernel.Reason;

/** What the board adopts: what a rule yields, or a list of its own in the order it wants. */
public sealed interface Adoption {

    Reason reason();

    record ByRule(Scenario scenario, Reason reason) implements Adoption {}

    record Chosen(List<Share> shares, Reason reason) implements Adoption {

        public Chosen {
            shares = List.copyOf(shares);
        }
    }
}
