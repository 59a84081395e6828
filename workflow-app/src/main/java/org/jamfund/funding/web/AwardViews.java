package org.jamfund.funding.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jamfund.funding.Award;
import org.jamfund.funding.Awards;
import org.jamfund.funding.Condition;
import org.jamfund.funding.Conditions;
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
    private final Conditions conditions;
    private final People people;

    AwardViews(Awards awards, FundingVotes votes, Conditions conditions, People people) {
        this.awards = awards;
        this.votes = votes;
        this.conditions = conditions;
        this.people = people;
    }

    /** The idea's last award, for somebody who sees the idea. */
    Optional<AwardView> of(Id<Idea> idea, Actor reader) {
        return awards.of(idea).map(award -> view(award, votes.seats(idea), reader));
    }

    private AwardView view(Award award, List<FundingSeat> taken, Actor reader) {
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
                award.secret(),
                award.proposedBy(),
                award.countersignedBy(),
                award.proposedAt(),
                award.decidedAt(),
                (int) votes.left(award.ideaId()),
                recusals(taken),
                conditions(award),
                votes.sums(award.ideaId()).orElse(null),
                seesVotes ? voters(taken) : null,
                seesVotes ? ballots(taken, award) : null);
    }

    private List<AwardView.ConditionView> conditions(Award award) {
        List<Condition> put = conditions.of(award.id());
        Map<Id<Person>, Person> named = people.named(
                put.stream().map(Condition::saidBy).filter(Objects::nonNull).toList());
        return put.stream()
                .map(one -> AwardView.ConditionView.of(
                        one,
                        one.saidBy() == null ? null : named.get(one.saidBy()).displayName()))
                .toList();
    }

    /** In the order of their seats, which is not that of their votes. */
    private List<AwardView.Voter> voters(List<FundingSeat> taken) {
        List<FundingSeat> cast = taken.stream().filter(FundingSeat::isCast).toList();
        Map<Id<Person>, Person> named = named(cast);
        return cast.stream()
                .map(seat -> new AwardView.Voter(
                        seat.personId(), named.get(seat.personId()).displayName()))
                .toList();
    }

    private List<AwardView.Recusal> recusals(List<FundingSeat> taken) {
        List<FundingSeat> recused =
                taken.stream().filter(FundingSeat::isRecused).toList();
        Map<Id<Person>, Person> named = named(recused);
        return recused.stream()
                .map(seat -> new AwardView.Recusal(
                        seat.personId(),
                        named.get(seat.personId()).displayName(),
                        seat.vacated() ? null : seat.why(),
                        seat.vacated(),
                        seat.votedAt()))
                .toList();
    }

    private Map<Id<Person>, Person> named(List<FundingSeat> taken) {
        return people.named(taken.stream().map(FundingSeat::personId).toList());
    }

    private static List<AwardView.Ballot> ballots(List<FundingSeat> taken, Award award) {
        return taken.stream()
                .filter(seat -> !award.secret() || seat.isRecused())
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
                        seat.why(),
                        seat.votedAt()));
    }
}
