/** The conversation room at the edge. */
@NullMarked
package org.jamfund.conversation.web;

import org.jspecify.annotations.NullMarked;
