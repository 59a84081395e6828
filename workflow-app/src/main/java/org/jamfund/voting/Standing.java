package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.joda.money.Money;

/**
 * How an idea came out of the vote: its place (1 is best; by points where ballots spread points, otherwise by votes), who
 * stood behind it, and how many ideas the Jam wants on its shortlist.
 */
public record Standing(
        Id<Idea> idea, int place, long votes, long points, int audiences, Money requested, int shortlistSize) {}
