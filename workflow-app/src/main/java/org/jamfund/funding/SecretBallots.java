package org.jamfund.funding;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.LedgerCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The urn of secret votes. A ballot goes in under a number drawn by lot, in the transaction in which its voter's seat is
 * marked, and comes out only to be counted. There are as many ballots as seats that are marked, which {@code verify} checks.
 */
@Component
class SecretBallots implements LedgerCheck {

    private final SecretBallotMapper mapper;
    private final SecureRandom lots = new SecureRandom();

    SecretBallots(SecretBallotMapper mapper) {
        this.mapper = mapper;
    }

    void drop(Id<Award> award, BoardVote vote, @Nullable Long amountMinor) {
        mapper.insert(lots.nextLong(), award, vote, amountMinor);
    }

    /**
     * What the seats of an award come to. Where the vote is secret, its ballots are dealt out to the seats that voted: whose is
     * whose makes no difference to any sum, but for the rule that somebody else than the adopter has to approve. The adopter's
     * seat is dealt an approval if there is one, so that the rule is never met by the adopter alone.
     */
    VoteCount count(Award award, List<FundingSeat> seats) {
        return VoteCount.of(award, award.secret() ? dealt(award, seats) : seats);
    }

    private List<FundingSeat> dealt(Award award, List<FundingSeat> seats) {
        Iterator<SecretBallot> ballots = mapper.of(award.id()).stream()
                .sorted(Comparator.comparing(ballot -> ballot.vote() != Vote.APPROVE))
                .iterator();
        List<FundingSeat> adoptersFirst = seats.stream()
                .sorted(Comparator.comparing(seat -> !seat.personId().equals(award.proposedBy())))
                .toList();
        List<FundingSeat> dealt = new ArrayList<>();
        for (FundingSeat seat : adoptersFirst) {
            dealt.add(seat.isCast() && ballots.hasNext() ? seat.holding(ballots.next()) : seat);
        }
        return dealt;
    }

    @Override
    public String name() {
        return "secret-ballots-equal-voters";
    }

    @Override
    public Optional<String> violation() {
        List<SecretBallotMapper.Odd> odd = mapper.odd();
        return odd.isEmpty()
                ? Optional.empty()
                : Optional.of(odd.stream()
                        .map(one -> Award.keyOf(one.award()) + ": " + one.ballots() + " ballots of " + one.voters()
                                + " voters")
                        .collect(Collectors.joining(", ")));
    }
}
