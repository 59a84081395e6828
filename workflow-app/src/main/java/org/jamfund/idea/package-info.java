/**
 * Ideas: drafting, submitting, revising, withdrawing, merging, finding them. Their status after submission changes in one
 * place only, {@link org.jamfund.idea.Ideas#reach}. May depend on kernel, people and jam.
 */
@NullMarked
package org.jamfund.idea;

import org.jspecify.annotations.NullMarked;
