package org.jamfund.funding;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.review.Conflicts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the board's approval of an award depends on. A condition is put, or dropped, before the first vote is cast, so that
 * everybody votes on the same; afterwards a facilitator or a board member without a part in the idea says whether it is
 * fulfilled. Refused: {@code vote-has-begun}, {@code decided}, {@code conflict-of-interest}, {@code not-approved},
 * {@code too-many-conditions}.
 */
@Service
@Transactional
public class Conditions {

    private static final int MAX_WORDS = 1_000;
    private static final int MAX_NOTE = 2_000;
    private static final int MOST = 20;

    private final ConditionMapper mapper;
    private final AwardMapper awards;
    private final FundingVoteMapper votes;
    private final Conflicts conflicts;
    private final Ideas ideas;
    private final Clock clock;

    Conditions(
            ConditionMapper mapper,
            AwardMapper awards,
            FundingVoteMapper votes,
            Conflicts conflicts,
            Ideas ideas,
            Clock clock) {
        this.mapper = mapper;
        this.awards = awards;
        this.votes = votes;
        this.conflicts = conflicts;
        this.ideas = ideas;
        this.clock = clock;
    }

    /** The conditions of the award, by number. */
    @Transactional(readOnly = true)
    public List<Condition> of(Id<Award> award) {
        return mapper.of(award);
    }

    /** Those nobody has called fulfilled yet. */
    @Transactional(readOnly = true)
    public List<Condition> open(Id<Award> award) {
        return mapper.of(award).stream()
                .filter(condition -> !condition.fulfilled())
                .toList();
    }

    /** Whether the person could put a condition now. */
    @Transactional(readOnly = true)
    public boolean mayPut(Actor by, Id<Idea> idea) {
        return awards.latest(idea)
                .filter(award -> award.status() == AwardStatus.PROPOSED)
                .map(award -> votes.seats(award.id()))
                .filter(seats -> seats.stream().noneMatch(FundingSeat::isCast))
                .filter(seats -> takesPart(by, seats) && !hasPart(by, idea))
                .isPresent();
    }

    /** Passes facilitators and whoever has a seat in the vote; others are {@link NotAllowed}. */
    @Transactional(readOnly = true)
    public void requireTakesPart(Actor by, Id<Idea> idea) {
        requireTakesPart(by, votes.seats(latest(idea).id()));
    }

    /** Whether the person could say now whether a condition is fulfilled. */
    @Transactional(readOnly = true)
    public boolean maySay(Actor by, Id<Idea> idea) {
        return by.hasAny(Role.FACILITATOR, Role.BOARD)
                && awards.latest(idea).filter(Award::isApproved).isPresent()
                && !hasPart(by, idea);
    }

    /** Puts a condition before the board. For facilitators and whoever has a seat in the vote. */
    public Condition put(Actor by, Id<Idea> idea, String words) {
        ideas.visible(idea, by);
        requireNoPart(by, idea);
        PlainText.wordsFault("words", words, MAX_WORDS).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        Award award = beforeTheVote(by, idea);
        if (mapper.of(award.id()).size() >= MOST) {
            throw Refusal.of("too-many-conditions", MOST).asException();
        }
        Condition condition = new Condition(
                award.id(),
                mapper.last(award.id()) + 1,
                words.strip(),
                by.id(),
                clock.instant(),
                0,
                false,
                null,
                null,
                null);
        mapper.insert(condition);
        return condition;
    }

    /** Takes a condition back before anybody has voted; one that is gone stays so. */
    public void drop(Actor by, Id<Idea> idea, int number) {
        ideas.visible(idea, by);
        requireNoPart(by, idea);
        Award award = beforeTheVote(by, idea);
        mapper.drop(award.id(), number, by.id(), clock.instant());
    }

    /** Says with a note whether a condition of an approved award is fulfilled; the same again changes nothing. */
    public Condition say(Actor by, Id<Idea> idea, int number, boolean fulfilled, String note) {
        by.require(Role.FACILITATOR, Role.BOARD);
        requireNoPart(by, idea);
        PlainText.wordsFault("note", note, MAX_NOTE).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        Award award = latest(idea);
        // whoever speaks second sees what the first has said
        awards.touch(award.id());
        if (!latest(idea).isApproved()) {
            throw Refusal.of("not-approved").asException();
        }
        Condition condition = find(award, number).orElseThrow(() -> new NotFound(number));
        if (condition.fulfilled() == fulfilled) {
            return condition;
        }
        mapper.say(new Condition(
                condition.awardId(),
                number,
                condition.words(),
                condition.putBy(),
                condition.putAt(),
                condition.said() + 1,
                fulfilled,
                note,
                by.id(),
                clock.instant()));
        return find(award, number).orElseThrow();
    }

    /** With the award's row in hand, as every vote takes it: a condition and the first vote come one after the other. */
    private Award beforeTheVote(Actor by, Id<Idea> idea) {
        boolean open = awards.hold(latest(idea).id()) == 1;
        Award award = latest(idea);
        if (!open || award.status() != AwardStatus.PROPOSED) {
            throw Refusal.of("decided").asException();
        }
        List<FundingSeat> seats = votes.seats(award.id());
        requireTakesPart(by, seats);
        if (seats.stream().anyMatch(FundingSeat::isCast)) {
            throw Refusal.of("vote-has-begun").asException();
        }
        return award;
    }

    private static void requireTakesPart(Actor by, List<FundingSeat> seats) {
        if (!takesPart(by, seats)) {
            throw new NotAllowed("put conditions");
        }
    }

    private static boolean takesPart(Actor by, List<FundingSeat> seats) {
        return by.has(Role.FACILITATOR)
                || seats.stream().anyMatch(seat -> seat.personId().equals(by.id()) && !seat.isRecused());
    }

    private void requireNoPart(Actor by, Id<Idea> idea) {
        if (hasPart(by, idea)) {
            throw Refusal.of("conflict-of-interest").asException();
        }
    }

    private boolean hasPart(Actor by, Id<Idea> idea) {
        return ideas.isOwner(idea, by.id()) || conflicts.between(idea, by.id()).isPresent();
    }

    private Optional<Condition> find(Award award, int number) {
        return mapper.of(award.id()).stream()
                .filter(condition -> condition.number() == number)
                .findFirst();
    }

    private Award latest(Id<Idea> idea) {
        return awards.latest(idea).orElseThrow(() -> new NotFound(idea));
    }
}
