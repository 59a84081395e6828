/** The process room as a whole: wiring, journeys from end to end, and what happens when two act at once. */
@NullMarked
package org.jamfund.workflow;

import org.jspecify.annotations.NullMarked;
