/**
 * The board in session: who is present, what is on the agenda, whether there is a quorum, and the minutes that are signed. It
 * looks down on funding, ideas, Jams and people; no vote needs it.
 */
@NullMarked
package org.jamfund.board;

import org.jspecify.annotations.NullMarked;
