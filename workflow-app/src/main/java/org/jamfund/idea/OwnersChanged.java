package org.jamfund.idea;

import org.jamfund.kernel.Id;

/** Other people own an idea now; what awaited the former owners awaits them. */
public record OwnersChanged(Id<Idea> idea) {}
