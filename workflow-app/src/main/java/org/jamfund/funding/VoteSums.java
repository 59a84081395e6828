package org.jamfund.funding;

/** What the votes on an award come to, in votes. */
public record VoteSums(long approve, long decline, long abstain) {

    static VoteSums of(VoteCount count) {
        return new VoteSums(count.votes(Vote.APPROVE), count.votes(Vote.DECLINE), count.votes(Vote.ABSTAIN));
    }
}
