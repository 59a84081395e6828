package org.jamfund.voting;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** A member's tokens: how many there are, how many are left, and which ideas they lie on. */
public record TriageView(int tokens, int left, List<Id<Idea>> ideas) {}
