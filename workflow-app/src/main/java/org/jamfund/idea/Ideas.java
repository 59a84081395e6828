package org.jamfund.idea;

import java.time.Clock;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to ideas and their life. A command checks its rule and publishes its fact; the status then follows the token,
 * in the same transaction, through {@link #reach}. A fact that moved no token undoes the whole command ({@code
 * no-journey}).
 */
@Service
@Transactional
public class Ideas {

    private final IdeaMapper mapper;
    private final IdeaShelf shelf;
    private final IdeaTexts texts;
    private final SubmissionRules submissions;
    private final Jams jams;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Ideas(
            IdeaMapper mapper,
            IdeaShelf shelf,
            IdeaTexts texts,
            SubmissionRules submissions,
            Jams jams,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.shelf = shelf;
        this.texts = texts;
        this.submissions = submissions;
        this.jams = jams;
        this.facts = facts;
        this.clock = clock;
    }

    /** Keeps an idea only its owners see; possible as soon as the Jam is announced. */
    public Idea draft(Actor by, Id<Jam> jamId, IdeaText text) {
        Jam jam = jams.visible(jamId, by);
        by.requireTakesPart();
        submissions.checkDraft(jam);
        texts.checkNew(jam, text);
        return shelf.put(jam, by.id(), text);
    }

    /** Puts an idea before the Jam: public at once, and its journey has begun. */
    public Idea submit(Actor by, Id<Jam> jamId, IdeaText text) {
        Jam jam = held(jams.visible(jamId, by).id());
        submissions.check(by, jam);
        texts.checkNew(jam, text);
        return present(shelf.put(jam, by.id(), text), by.id());
    }

    /** Submits a draft; an idea submitted already stays as it is. */
    public Idea submitDraft(Actor by, Id<Idea> id) {
        // of two submissions at once the second waits here, or both would begin a journey
        Jam jam = held(owned(by, id).jamId());
        Idea idea = get(id);
        if (idea.submittedAt() != null) {
            return idea;
        }
        if (idea.status() != IdeaStatus.DRAFT) {
            throw Refusal.of("idea-over", idea.status()).asException();
        }
        submissions.check(by, jam);
        return present(idea, by.id());
    }

    /**
     * Brings the projects of an imported election, owned by the importer until handed over; each starts its journey. The
     * ids come in the order given. Meant for chunks of some hundreds.
     */
    public List<Id<Idea>> bring(Actor by, Id<Jam> jamId, List<BroughtIdea> brought) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        if (brought.isEmpty()) {
            return List.of();
        }
        Jam jam = jams.evenHalfImported(jamId);
        List<Id<Idea>> ids = shelf.putAll(jam, by.id(), brought);
        ids.forEach(id -> facts.publishEvent(new IdeaSubmitted(id, jam.id(), by.id())));
        return ids;
    }

    /**
     * A new version of the text, over the {@code version} the owner has read ({@link Stale} otherwise). Drafts while
     * they can be made, submitted ideas until synthesis ends, and whenever the experts asked for a revision; then
     * {@code note} tells them what has changed.
     */
    public Idea revise(Actor by, Id<Idea> id, IdeaText text, int version, @Nullable String note) {
        Idea idea = owned(by, id);
        if (idea.version() != version) {
            throw new Stale(id);
        }
        Jam jam = jams.get(idea.jamId());
        SubmissionRules.requireRevisable(idea, jam);
        texts.checkRevised(jam, text);
        String said = texts.checkedNote(note);
        Reason whatChanged = said == null ? Reason.of("revised", idea.revision() + 1) : Reason.said(said);
        shelf.replace(idea, by.id(), text, said);
        if (idea.status() == IdeaStatus.REVISION_ASKED) {
            facts.publishEvent(new IdeaRevised(id, by.id(), whatChanged));
        }
        return get(id);
    }

    /** Takes an idea back, for good. Possible until money was awarded; again is the same as once. */
    public void withdraw(Actor by, Id<Idea> id, Reason reason) {
        // whoever offers returned money has the Jam and then takes the idea
        jams.hold(owned(by, id).jamId());
        Idea idea = get(id);
        if (idea.status() == IdeaStatus.WITHDRAWN) {
            return;
        }
        if (idea.status().isAwarded()) {
            throw Refusal.of("already-awarded").asException();
        }
        if (idea.status() == IdeaStatus.DRAFT) {
            reach(id, IdeaStatus.WITHDRAWN, by.id(), reason);
            return;
        }
        if (!idea.isUnderWay()) {
            throw Refusal.of("idea-over", idea.status()).asException();
        }
        facts.publishEvent(new IdeaWithdrawn(id, by.id(), reason));
        arrived(get(id), IdeaStatus.WITHDRAWN);
    }

    /**
     * Hands an idea over; the list replaces the owners there were. For owners, facilitators and administrators; while experts or
     * the board judge it an owner names nobody new: {@code owners-while-judged}.
     */
    public void changeOwners(Actor by, Id<Idea> id, List<Id<Person>> owners) {
        jams.hold(visible(id, by).jamId());
        List<Id<Person>> before = owners(id);
        boolean owner = before.contains(by.id());
        if (!by.hasAny(Role.FACILITATOR, Role.ADMIN) && !owner) {
            throw new NotAllowed(Refusal.of("not-owner"));
        }
        List<Id<Person>> distinct = owners.stream().distinct().toList();
        texts.checkOwners(distinct);
        shelf.changeOwners(id, distinct);
        facts.publishEvent(new OwnersChanged(id, owner && !before.containsAll(distinct)));
    }

    /**
     * The token has arrived: the only way a status changes after submission. Writes the status over the one read, keeps
     * who, when and why, and publishes {@link IdeaReached}. For the workflow room.
     */
    public void reach(Id<Idea> id, IdeaStatus to, @Nullable Id<Person> by, @Nullable Reason reason) {
        Idea idea = get(id);
        IdeaStatus from = idea.status();
        if (from == to) {
            return;
        }
        if (!from.canBecome(to)) {
            throw from.refusalToBecome(to).asException();
        }
        if (mapper.move(id, from, to, idea.version(), clock.instant()) != 1) {
            throw new OptimisticLockingFailureException("status of idea " + id);
        }
        String why = reason == null ? null : reason.encoded();
        mapper.record(new IdeaEvent(Id.fresh(), id, from, to, why, by, clock.instant()));
        facts.publishEvent(new IdeaReached(id, idea.jamId(), from, to, by, reason));
    }

    @Transactional(readOnly = true)
    public Idea get(Id<Idea> id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** The idea if this person may see it, otherwise {@link NotFound}. */
    @Transactional(readOnly = true)
    public Idea visible(Id<Idea> id, Actor actor) {
        Idea idea = get(id);
        jams.visible(idea.jamId(), actor);
        if (!shelf.shows(idea, actor) && !isOwner(id, actor.id())) {
            throw new NotFound(id);
        }
        return idea;
    }

    /** In the order named; the first is the one who is asked. */
    @Transactional(readOnly = true)
    public List<Id<Person>> owners(Id<Idea> id) {
        return shelf.owners(id);
    }

    @Transactional(readOnly = true)
    public boolean isOwner(Id<Idea> id, Id<Person> person) {
        return mapper.owns(id, person);
    }

    private Idea owned(Actor by, Id<Idea> id) {
        Idea idea = visible(id, by);
        if (!isOwner(id, by.id())) {
            throw new NotAllowed(Refusal.of("not-owner"));
        }
        return idea;
    }

    /** The Jam as it stays until the idea is in: a Jam that is being called off must not miss the newcomer. */
    private Jam held(Id<Jam> id) {
        jams.hold(id);
        return jams.get(id);
    }

    private Idea present(Idea idea, Id<Person> by) {
        facts.publishEvent(new IdeaSubmitted(idea.id(), idea.jamId(), by));
        return arrived(get(idea.id()), IdeaStatus.SUBMITTED);
    }

    /** The idea, provided its token has brought it there; otherwise no drawing has answered and everything is undone. */
    static Idea arrived(Idea idea, IdeaStatus status) {
        if (idea.status() != status) {
            throw Refusal.of("no-journey").asException();
        }
        return idea;
    }
}
