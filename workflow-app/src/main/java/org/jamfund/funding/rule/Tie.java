package org.jamfund.funding.rule;

import java.util.List;

/** Equally strong entrants that each still fitted, in the order the tie was broken, and those of them that were taken. */
public record Tie(List<Entrant> tied, List<Entrant> taken) {

    public Tie {
        tied = List.copyOf(tied);
        taken = List.copyOf(taken);
    }

    /** Whether another way to break the tie could have funded another list. */
    public boolean isDecisive() {
        return taken.size() < tied.size();
    }
}
