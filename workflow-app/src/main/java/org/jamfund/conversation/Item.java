package org.jamfund.conversation;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** What a case is about; the key is unique among open cases. */
record Item(Id<Idea> idea, @Nullable Id<Comment> comment, String key) {}
