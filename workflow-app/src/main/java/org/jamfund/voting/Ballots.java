package org.jamfund.voting;

import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to ballots. A member changes one ballot per Jam as often as they like until the vote closes; the last one
 * counts. Refusals: {@code voting-closed}, {@code not-a-member}, {@code own-idea}, {@code not-votable},
 * {@code quota-exceeded}. Asking for what already stands changes nothing.
 */
@Service
@Transactional
public class Ballots {

    private final Jams jams;
    private final Memberships memberships;
    private final Ideas ideas;
    private final BallotMapper ballots;
    private final BallotLoader loader;
    private final VotingGate gate;
    private final Clock clock;

    Ballots(
            Jams jams,
            Memberships memberships,
            Ideas ideas,
            BallotMapper ballots,
            BallotLoader loader,
            VotingGate gate,
            Clock clock) {
        this.jams = jams;
        this.memberships = memberships;
        this.ideas = ideas;
        this.ballots = ballots;
        this.loader = loader;
        this.gate = gate;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public BallotView mine(Actor actor, Id<Jam> jam) {
        return view(actor, jams.visible(jam, actor));
    }

    /** Replaces the whole ballot; without lines it is taken back. */
    public BallotView cast(Actor by, Id<Jam> jamId, List<BallotLine> lines) {
        Jam jam = open(by, jamId);
        Map<Id<Idea>, Integer> wished = BallotRules.wished(jam, lines);
        return change(by, jam, before -> wished);
    }

    public BallotView withdraw(Actor by, Id<Jam> jam) {
        return cast(by, jam, List.of());
    }

    /** Adds one line, or changes its points. */
    public BallotView vote(Actor by, Id<Idea> idea, @Nullable Integer points) {
        Jam jam = open(by, ideas.visible(idea, by).jamId());
        int given = BallotRules.points(jam, points);
        return change(by, jam, before -> with(before, idea, given));
    }

    public BallotView unvote(Actor by, Id<Idea> idea) {
        Jam jam = open(by, ideas.get(idea).jamId());
        return change(by, jam, before -> without(before, idea));
    }

    /**
     * Takes in ballots of an election held elsewhere, as they are: its rules were its own. Only before the Jam starts;
     * meant for chunks of a few thousand.
     */
    public void bring(Id<Jam> jamId, List<BroughtBallot> brought) {
        loader.load(halfImported(jamId).id(), brought, clock.instant());
    }

    /** Takes at most so many brought ballots away after a failed import; false when there was none. */
    public boolean takeBack(Id<Jam> jamId, int atMost) {
        return loader.unload(halfImported(jamId).id(), atMost);
    }

    private Jam halfImported(Id<Jam> id) {
        Jam jam = jams.evenHalfImported(id);
        if (!jam.isBeingImported()) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
        return jam;
    }

    private Jam open(Actor by, Id<Jam> id) {
        Jam jam = jams.visible(id, by);
        by.requireTakesPart();
        if (jam.phase() != JamPhase.VOTING) {
            throw VotingGate.closed();
        }
        memberships.require(by, id);
        return jam;
    }

    /** Holding the own row comes before reading the lines: of two parallel casts the second sees what the first did. */
    private BallotView change(Actor by, Jam jam, UnaryOperator<Map<Id<Idea>, Integer>> wish) {
        Map<Id<Idea>, Integer> seen = lines(by, jam);
        if (wish.apply(seen).equals(seen)) {
            return view(by, jam);
        }
        if (!jam.rulesFrozen()) {
            jams.freezeRules(jam.id());
        }
        hold(ballot(by, jam, Map.of()));
        Map<Id<Idea>, Integer> before = lines(by, jam);
        Map<Id<Idea>, Integer> after = wish.apply(before);
        check(by, jam, before, after);
        write(by, jam, before, after);
        gate.pass(jam.id(), by.id());
        return view(by, jam);
    }

    /** A ballot taken back in that very moment leaves H2 neither a row to make nor one to hold; the next try makes it. */
    private void hold(CastBallot empty) {
        if (ballots.hold(empty) == 0 && ballots.hold(empty) == 0) {
            throw new OptimisticLockingFailureException("ballot of " + empty.voter());
        }
    }

    private void check(Actor by, Jam jam, Map<Id<Idea>, Integer> before, Map<Id<Idea>, Integer> after) {
        Set<Id<Idea>> added = new HashSet<>(after.keySet());
        added.removeAll(before.keySet());
        if (!added.isEmpty()) {
            BallotRules.requireVotable(added, ballots.votable(jam.id(), by.id(), added));
        }
        BallotRules.requireWithinQuota(jam, after.values());
    }

    private void write(Actor by, Jam jam, Map<Id<Idea>, Integer> before, Map<Id<Idea>, Integer> after) {
        List<Id<Idea>> gone = before.keySet().stream()
                .filter(idea -> !before.get(idea).equals(after.get(idea)))
                .toList();
        List<StoredLine> fresh = after.entrySet().stream()
                .filter(line -> !line.getValue().equals(before.get(line.getKey())))
                .map(line -> new StoredLine(line.getKey(), line.getValue()))
                .toList();
        if (!gone.isEmpty()) {
            ballots.deleteLines(jam.id(), by.id(), gone);
        }
        if (!fresh.isEmpty()) {
            ballots.insertLines(jam.id(), by.id(), fresh);
        }
        if (after.isEmpty()) {
            ballots.delete(jam.id(), by.id());
        } else {
            ballots.write(ballot(by, jam, after));
        }
        ballots.record(jam.id(), by.id(), LineText.of(after), clock.instant());
    }

    private CastBallot ballot(Actor by, Jam jam, Map<Id<Idea>, Integer> lines) {
        long points = lines.values().stream().mapToLong(Integer::longValue).sum();
        return new CastBallot(jam.id(), by.id(), by.audience(), Receipt.fresh(), lines.size(), points, clock.instant());
    }

    private Map<Id<Idea>, Integer> lines(Actor voter, Jam jam) {
        return ballots.lines(jam.id(), voter.id()).stream()
                .collect(Collectors.toMap(
                        StoredLine::ideaId, StoredLine::points, (one, other) -> one, LinkedHashMap::new));
    }

    private BallotView view(Actor voter, Jam jam) {
        Optional<Ballot> cast = ballots.find(jam.id(), voter.id());
        return cast.map(ballot -> new BallotView(ballot.receipt(), shown(voter, jam), ballot.castAt()))
                .orElse(BallotView.NONE);
    }

    private List<BallotLine> shown(Actor voter, Jam jam) {
        boolean points = jam.ballotKind() == BallotKind.POINTS;
        return ballots.lines(jam.id(), voter.id()).stream()
                .map(line -> new BallotLine(line.ideaId(), points ? line.points() : null))
                .toList();
    }

    private static Map<Id<Idea>, Integer> with(Map<Id<Idea>, Integer> lines, Id<Idea> idea, int points) {
        Map<Id<Idea>, Integer> more = new LinkedHashMap<>(lines);
        more.put(idea, points);
        return more;
    }

    private static Map<Id<Idea>, Integer> without(Map<Id<Idea>, Integer> lines, Id<Idea> idea) {
        Map<Id<Idea>, Integer> fewer = new LinkedHashMap<>(lines);
        fewer.remove(idea);
        return fewer;
    }
}
