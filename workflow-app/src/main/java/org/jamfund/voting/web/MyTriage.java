package org.jamfund.voting.web;

import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The reader's tokens as pages show them; {@code open} while they may be given. */
public record MyTriage(boolean open, int tokens, int left, Set<Id<Idea>> ideas) {}
