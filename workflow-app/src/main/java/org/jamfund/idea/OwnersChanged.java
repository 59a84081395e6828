package org.jamfund.idea;

import org.jamfund.kernel.Id;

/**
 * Other people own an idea now; what awaited the former owners awaits them. {@code newByOwner} where an owner has named
 * somebody new, who was not asked.
 */
public record OwnersChanged(Id<Idea> idea, boolean newByOwner) {}
