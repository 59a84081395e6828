/**
 * Voting: ballots and their quota, the gate that closes the vote, the frozen tally with its bulletin board, and the
 * shortlist. May depend on idea, jam, people and the kernel.
 */
@NullMarked
package org.jamfund.voting;

import org.jspecify.annotations.NullMarked;
