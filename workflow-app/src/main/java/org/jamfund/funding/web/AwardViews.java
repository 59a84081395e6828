package org.jamfund.funding.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.funding.Award;
import org.jamfund.funding.Awards;
import org.jamfund.funding.FundingSeat;
import org.jamfund.funding.FundingVotes;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.stereotype.Component;

/** Puts together what somebody may see of an award. */
@Component
class AwardViews {

    private final Awards awards;
    private final FundingVotes votes;
    private final People people;

    AwardViews(Awards awards, FundingVotes votes, People people) {
        this.awards = awards;
        this.votes = votes;
        this.people = people;
    }

    /** The idea's last award, for somebody who sees the idea. */
    Optional<AwardView> of(Id<Idea> idea, Actor reader) {
        return awards.of(idea).map(award -> view(award, votes.seats(idea), reader));
    }

    private AwardView view(Award award, List<FundingSeat> seats, Actor reader) {
        boolean seesVotes = reader.hasAny(Role.BOARD, Role.FINANCE, Role.AUDITOR, Role.FACILITATOR);
        return new AwardView(
                award.id(),
                award.jamId(),
                award.ideaId(),
                award.status(),
                award.proposed(),
                award.awarded(),
                award.quorum(),
                award.majorityPercent(),
                award.countersign(),
                award.proposedBy(),
                award.countersignedBy(),
                award.proposedAt(),
                award.decidedAt(),
                (int) votes.left(award.ideaId()),
                recusals(seats),
                seesVotes ? ballots(seats, award) : null);
    }

    private List<AwardView.Recusal> recusals(List<FundingSeat> seats) {
        List<FundingSeat> recused =
                seats.stream().filter(FundingSeat::isRecused).toList();
        Map<Id<Person>, Person> named =
                people.named(recused.stream().map(FundingSeat::personId).toList());
        return recused.stream()
                .map(seat -> new AwardView.Recusal(
                        seat.personId(), named.get(seat.personId()).displayName(), seat.comment(), seat.votedAt()))
                .toList();
    }

    private static List<AwardView.Ballot> ballots(List<FundingSeat> seats, Award award) {
        return seats.stream()
                .map(seat -> ballot(seat, award))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<AwardView.Ballot> ballot(FundingSeat seat, Award award) {
        Long minor = seat.amountMinor();
        return Optional.ofNullable(seat.vote())
                .map(vote -> new AwardView.Ballot(
                        seat.personId(),
                        vote,
                        minor == null ? null : Amounts.ofMinor(minor, award.currency()),
                        seat.comment(),
                        seat.votedAt()));
    }
}
