package org.jamfund.review;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Who may judge these ideas may have changed; their Jams are held. In the order of ids. */
public record JudgesConcerned(List<Id<Idea>> ideas) {}
