/** Binds JamRound.bpmn to the doors of jam, voting, review, funding and project. */
@NullMarked
package org.jamfund.workflow.jamround;

import org.jspecify.annotations.NullMarked;
