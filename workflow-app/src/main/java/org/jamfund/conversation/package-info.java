/**
 * Conversation: comments under ideas, flags, and what moderators decide after the fact. May depend on kernel, people, jam
 * and idea.
 */
@NullMarked
package org.jamfund.conversation;

import org.jspecify.annotations.NullMarked;
