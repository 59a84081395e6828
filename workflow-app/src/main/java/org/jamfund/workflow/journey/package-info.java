/** Tells where an idea stands: its steps, whom it waits for and what comes next, for pages and programs. */
@NullMarked
package org.jamfund.workflow.journey;

import org.jspecify.annotations.NullMarked;
