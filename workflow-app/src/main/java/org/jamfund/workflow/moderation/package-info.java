/** Binds Moderation.bpmn to the doors of conversation. */
@NullMarked
package org.jamfund.workflow.moderation;

import org.jspecify.annotations.NullMarked;
