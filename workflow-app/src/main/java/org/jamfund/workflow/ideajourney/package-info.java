/** Binds IdeaJourney.bpmn to the doors of idea and funding. */
@NullMarked
package org.jamfund.workflow.ideajourney;

import org.jspecify.annotations.NullMarked;
