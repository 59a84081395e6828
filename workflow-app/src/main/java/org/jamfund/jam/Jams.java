package org.jamfund.jam;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Audience;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to Jams: their rules, their calendar and the phase they are in. What moves a Jam from phase to phase is
 * behind the door {@link Rounds}; here it only arrives.
 */
@Service
@Transactional
public class Jams {

    private final JamMapper jams;
    private final Scorecards scorecards;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Jams(JamMapper jams, Scorecards scorecards, ApplicationEventPublisher facts, Clock clock) {
        this.jams = jams;
        this.scorecards = scorecards;
        this.facts = facts;
        this.clock = clock;
    }

    /** A Jam participants do not see until it is announced. */
    public Jam draft(Actor by, NewJam newJam) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        return insert(by, newJam, false);
    }

    /** A draft made of a file; it becomes a round with {@link #startImported} once ideas and ballots are in. */
    public Jam imported(Actor by, NewJam newJam) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        return insert(by, newJam, true);
    }

    public void startImported(Id<Jam> id) {
        facts.publishEvent(new JamImported(id));
    }

    /** Changes what the patch names. Refused with {@code rules-frozen} when it touches rules people have voted under. */
    public Jam patch(Actor by, Id<Jam> id, JamPatch patch, int version) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        Jam jam = get(id);
        if (jam.version() != version) {
            throw new Stale(id);
        }
        if (jam.rulesFrozen() && patch.touchesRules()) {
            throw Refusal.of("rules-frozen").asException();
        }
        return amend(jam, patch);
    }

    /** Writes a change whose permission has been settled, be it by nobody having voted or by a second person. */
    Jam amend(Jam jam, JamPatch patch) {
        boolean otherCurrency = patch.currency() != null && !patch.currency().equals(jam.currency());
        // experts may have scored by it
        boolean scored = patch.scorecard() != null && jam.phase().isAfter(JamPhase.VOTING);
        if (jam.phase().isOver() || scored || otherCurrency && jam.phase() != JamPhase.DRAFT) {
            throw wrongPhase(jam);
        }
        NewJam amended = amended(jam, patch);
        if (jams.update(jam.with(amended)) != 1) {
            throw new Stale(jam.id());
        }
        writeParts(jam.id(), amended);
        if (patch.phases() != null && jam.phase() != JamPhase.DRAFT) {
            facts.publishEvent(new JamRescheduled(jam.id()));
        }
        return get(jam.id());
    }

    /** The Jam as it would be, provided that such a Jam may be; otherwise Invalid. */
    NewJam amended(Jam jam, JamPatch patch) {
        NewJam amended = new NewJam(
                        jam.title(),
                        jam.purpose(),
                        topics(jam.id()),
                        audiences(jam.id()),
                        jam.currency(),
                        jam.ballot(),
                        jams.windows(jam.id()),
                        new JamSizes(jam.shortlistSize(), jam.panelSize(), jam.quorum()),
                        scorecards.of(jam.id()))
                .with(patch);
        JamRules.check(amended);
        return amended;
    }

    /** For everybody and every verb a Jam whose import still runs is not there: half of it would be seen and steered. */
    @Transactional(readOnly = true)
    public Jam get(Id<Jam> id) {
        return jams.find(id).filter(jam -> !jam.isBeingImported()).orElseThrow(() -> new NotFound(id));
    }

    /** The Jam, also while its import runs: only for those who write what its file brings. */
    @Transactional(readOnly = true)
    public Jam evenHalfImported(Id<Jam> id) {
        return jams.find(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * The Jam if the person may see it: drafts are for facilitators and for those who book its money, imported Jams for
     * those who work with them and for the owners of their ideas.
     */
    @Transactional(readOnly = true)
    public Jam visible(Id<Jam> id, Actor actor) {
        Jam jam = get(id);
        if (!isShown(jam, sightOf(actor))) {
            throw new NotFound(id);
        }
        return jam;
    }

    private boolean isShown(Jam jam, JamMapper.Sight sight) {
        if (sight.everything() || jam.phase() == JamPhase.DRAFT) {
            return sight.everything() || sight.drafts();
        }
        return !jam.imported() || sight.imported() || jams.ownsAnIdea(jam.id(), sight.reader());
    }

    /** The Jams the person may see, newest first. */
    @Transactional(readOnly = true)
    public Page<Jam> list(Actor actor, PageRequest request) {
        Long before = request.afterId();
        List<Jam> rows = jams.page(sightOf(actor), before == null ? Long.MAX_VALUE : before, request.rowsToRead());
        return Page.of(rows, request, jam -> jam.id().text());
    }

    @Transactional(readOnly = true)
    public List<String> topics(Id<Jam> id) {
        return jams.topics(id);
    }

    @Transactional(readOnly = true)
    public Set<Audience> audiences(Id<Jam> id) {
        return Set.copyOf(jams.audiences(id));
    }

    /** Ideation, voting and review with their instants, in this order, each of them even when it is only by hand. */
    @Transactional(readOnly = true)
    public List<PhaseWindow> calendar(Id<Jam> id) {
        Map<JamPhase, PhaseWindow> known =
                jams.windows(id).stream().collect(Collectors.toMap(PhaseWindow::phase, Function.identity()));
        return Stream.of(JamPhase.IDEATION, JamPhase.VOTING, JamPhase.REVIEW)
                .map(phase -> known.getOrDefault(phase, new PhaseWindow(phase, null, null)))
                .toList();
    }

    /**
     * The Jam arrives at a phase, because its token did. Arriving where it already is changes nothing; a way the Jam
     * cannot go is a fault of the drawing.
     */
    public void reach(Id<Jam> id, JamPhase phase) {
        Jam jam = evenHalfImported(id);
        if (jam.phase() == phase) {
            return;
        }
        if (!jam.phase().canBecome(phase)) {
            throw new IllegalStateException("Jam " + id + " cannot go from " + jam.phase() + " to " + phase);
        }
        if (jams.reach(id, jam.phase(), phase) != 1) {
            throw new Stale(id);
        }
        facts.publishEvent(new JamReached(id, phase));
    }

    /** From the first ballot on the rules stand; again changes nothing. */
    public void freezeRules(Id<Jam> id) {
        if (!get(id).rulesFrozen()) {
            jams.freeze(id, clock.instant());
        }
    }

    /** Keeps everybody else from changing the Jam's row until this transaction ends. */
    public void hold(Id<Jam> id) {
        if (jams.hold(id) != 1) {
            throw new NotFound(id);
        }
    }

    private Jam insert(Actor by, NewJam newJam, boolean imported) {
        JamRules.check(newJam);
        Jam jam = Jam.drafted(newJam, imported, by.id(), clock.instant());
        jams.insert(jam);
        writeParts(jam.id(), newJam);
        return jam;
    }

    private void writeParts(Id<Jam> id, NewJam jam) {
        jams.deleteTopics(id);
        for (int position = 0; position < jam.topics().size(); position++) {
            jams.insertTopic(id, position, jam.topics().get(position));
        }
        jams.deleteAudiences(id);
        jam.audiences().forEach(audience -> jams.insertAudience(id, audience));
        jams.deleteWindows(id);
        jam.phases().forEach(window -> jams.insertWindow(id, window));
        scorecards.write(id, jam.scorecard());
    }

    static RuntimeException wrongPhase(Jam jam) {
        return Refusal.of("wrong-phase", jam.phase()).asException();
    }

    private static JamMapper.Sight sightOf(Actor actor) {
        boolean books = actor.hasAny(Role.FINANCE, Role.AUDITOR);
        return new JamMapper.Sight(
                actor.hasAny(Role.FACILITATOR, Role.ADMIN),
                books,
                books || actor.hasAny(Role.BOARD, Role.EXPERT),
                actor.id());
    }
}
