package org.jamfund.funding;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.Conflict;
import org.jamfund.review.Conflicts;
import org.jamfund.review.JudgesConcerned;
import org.jamfund.review.PanelDeed;
import org.jamfund.review.Reassignments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may vote on an award: every board member without a conflict of interest when the vote opens, and substitutes who are
 * appointed where too few are left. Refused: {@code decided}, {@code conflict-of-interest}, {@code already-seated},
 * {@code recused-member}, {@code lost-member}, {@code four-eyes} for who appoints themselves, {@code never-seated} for who audits or belongs to
 * finance.
 */
@Service
@Transactional
public class FundingSeats {

    /** Who only reads the books, and who releases the money that the vote is about. */
    private static final Set<Role> NEVER_SEATED = Set.of(Role.AUDITOR, Role.FINANCE);

    private final AwardMapper awards;
    private final FundingVoteMapper mapper;
    private final SecretBallots urn;
    private final BoardRules rules;
    private final Conflicts conflicts;
    private final Reassignments panels;
    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    FundingSeats(
            AwardMapper awards,
            FundingVoteMapper mapper,
            SecretBallots urn,
            BoardRules rules,
            Conflicts conflicts,
            Reassignments panels,
            People people,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.awards = awards;
        this.mapper = mapper;
        this.urn = urn;
        this.rules = rules;
        this.conflicts = conflicts;
        this.panels = panels;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Opens the vote under the rule of its tier and the Jam's rule on secrecy, or opens it anew with substitutes, and seats every
     * board member without a conflict of interest: also who left the board meanwhile and is back.
     */
    public Seats open(Id<Idea> idea, Tier tier) {
        Award award = latest(idea);
        // of a member who leaves the board meanwhile either the seat is seen or the loss of the role
        people.hold(Stream.concat(mapper.withoutSeat(award.id()).stream(), mapper.backOnTheBoard(award.id()).stream())
                .toList());
        if (awards.setTier(award.id(), tier, award.quorum() == 0 ? rules.areSecret(award.jamId()) : award.secret())
                != 1) {
            throw Refusal.of("decided").asException();
        }
        int seat = mapper.seats(award.id()).size();
        Map<Id<Person>, Conflict> conflicted = conflicts.among(idea, Role.BOARD);
        for (Id<Person> member : mapper.backOnTheBoard(award.id())) {
            if (!conflicted.containsKey(member)) {
                mapper.giveBack(award.id(), member, false);
            }
        }
        for (Id<Person> member : mapper.withoutSeat(award.id())) {
            if (conflicted.containsKey(member)) {
                continue;
            }
            mapper.insert(award.id(), member, seat++, false);
        }
        VoteCount count = urn.count(latest(idea), mapper.seats(award.id()));
        return new Seats((int) count.pending(), !count.tooFewLeft(), tier.countersign());
    }

    /** Gives somebody without a conflict of interest a seat, because too few board members may vote. */
    public void appointSubstitute(Actor by, Id<Idea> idea, String username) {
        by.require(Role.FACILITATOR);
        Award award = latest(idea);
        if (awards.hold(award.id()) != 1) {
            throw Refusal.of("decided").asException();
        }
        Person substitute = people.byUsername(username)
                .filter(Person::enabled)
                .orElseThrow(() -> Invalid.field("member", "unknown", username));
        if (substitute.id().equals(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        if (people.roles(substitute.id()).stream().anyMatch(NEVER_SEATED::contains)) {
            throw Refusal.of("never-seated", substitute.displayName()).asException();
        }
        if (isConflicted(idea, substitute.id())) {
            throw Refusal.of("conflict-of-interest").asException();
        }
        List<FundingSeat> seats = mapper.seats(award.id());
        seats.stream()
                .filter(seat -> seat.personId().equals(substitute.id()))
                .findFirst()
                .ifPresentOrElse(
                        taken -> giveBack(award, taken, substitute),
                        () -> mapper.insert(award.id(), substitute.id(), seats.size(), true));
        facts.publishEvent(new SubstitutesAppointed(idea));
    }

    /** Only a seat that was lost with the role, which the person holds by name from now on. */
    private void giveBack(Award award, FundingSeat taken, Person person) {
        if (!taken.vacated()) {
            String left = taken.found() == null ? "recused-member" : "lost-member";
            throw Refusal.of(taken.isRecused() ? left : "already-seated", person.displayName())
                    .asException();
        }
        mapper.giveBack(award.id(), person.id(), true);
    }

    /** Who is to vote there, among the seats still without a vote, counted from 0. */
    @Transactional(readOnly = true)
    public Id<Person> member(Id<Idea> idea, int number) {
        return mapper.seats(latest(idea).id()).stream()
                .filter(seat -> !seat.isVoted())
                .skip(number)
                .findFirst()
                .orElseThrow(() -> new NotFound(idea))
                .personId();
    }

    /** Whether the person may have no part in the decision on the idea, by what they declared or what they are. */
    @Transactional(readOnly = true)
    public boolean isConflicted(Id<Idea> idea, Id<Person> person) {
        return conflict(idea, person).isPresent();
    }

    /** The strongest reason for that. */
    @Transactional(readOnly = true)
    public Optional<Reason> conflict(Id<Idea> idea, Id<Person> person) {
        return conflicts.between(idea, person).map(Conflict::reason);
    }

    /** For each idea everybody of the board who may have no part in the decision on it; others who may not are among them. */
    @Transactional(readOnly = true)
    public Map<Id<Idea>, Set<Id<Person>>> barred(Collection<Id<Idea>> ideas) {
        return conflicts.among(ideas, Role.BOARD).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, here -> here.getValue().keySet()));
    }

    /**
     * Roles, owners, teams or merges around ideas have changed, and their Jams are held. Whoever has left the board leaves the
     * votes they have not cast, and a member who may not judge the idea any more loses theirs. A vote cast before stands, or an
     * owner could strike a refusal by naming that member co-owner; the log says so.
     */
    @EventListener
    void on(JudgesConcerned fact) {
        List<Award> open = awards.votedOn(fact.ideas());
        open.forEach(award -> mapper.leavers(award.id()).forEach(member -> vacate(award, member)));
        Map<Id<Award>, List<FundingSeat>> seats = new LinkedHashMap<>();
        open.forEach(award -> seats.put(award.id(), mapper.seats(award.id())));
        Set<Id<Person>> members = seats.values().stream()
                .flatMap(List::stream)
                .map(FundingSeat::personId)
                .collect(Collectors.toSet());
        Map<Id<Idea>, Map<Id<Person>, Conflict>> conflicted =
                conflicts.between(open.stream().map(Award::ideaId).toList(), members);
        for (Award award : open) {
            Map<Id<Person>, Conflict> here = conflicted.get(award.ideaId());
            seats.get(award.id()).stream()
                    .filter(seat -> !seat.isRecused() && here.containsKey(seat.personId()))
                    .forEach(seat -> recuse(award, seat, here.get(seat.personId())));
        }
    }

    private void recuse(Award award, FundingSeat seat, Conflict conflict) {
        Id<Person> person = seat.personId();
        if (awards.hold(award.id()) != 1) {
            return;
        }
        boolean waited = !urn.count(award, mapper.seats(award.id())).isOver(award.secret());
        boolean lost = mapper.lose(award.id(), person, conflict, clock.instant()) == 1;
        panels.noteVote(award.ideaId(), person, lost ? PanelDeed.VOTE_LOST : PanelDeed.VOTE_KEPT, conflict);
        if (lost && waited) {
            facts.publishEvent(FundingVoteCast.by(person, award, urn.count(award, mapper.seats(award.id()))));
        }
    }

    private void vacate(Award award, Id<Person> person) {
        if (awards.hold(award.id()) != 1) {
            return;
        }
        boolean waited = !urn.count(award, mapper.seats(award.id())).isOver(award.secret());
        if (mapper.vacate(award.id(), person, clock.instant()) == 1 && waited) {
            facts.publishEvent(FundingVoteCast.by(person, award, urn.count(award, mapper.seats(award.id()))));
        }
    }

    private Award latest(Id<Idea> idea) {
        return awards.latest(idea).orElseThrow(() -> new NotFound(idea));
    }
}
