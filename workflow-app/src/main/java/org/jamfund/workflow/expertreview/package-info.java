/** Binds ExpertReview.bpmn to the doors of review. */
@NullMarked
package org.jamfund.workflow.expertreview;

import org.jspecify.annotations.NullMarked;
