/**
 * Review: panels of experts, conflicts of interest, assessments and what came of them. May depend on ideas, Jams, people
 * and the kernel; nothing here knows the drawings.
 */
@NullMarked
package org.jamfund.review;

import org.jspecify.annotations.NullMarked;
