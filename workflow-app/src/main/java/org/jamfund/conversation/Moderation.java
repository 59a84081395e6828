package org.jamfund.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.Removals;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to moderation after the fact: one case per item, a decision by a moderator who has no part in it, one appeal
 * decided by another. What was decided is carried out by the process, through {@link #remove} and {@link #restore}.
 */
@Service
@Transactional
public class Moderation {

    private static final Duration APPEAL_WINDOW = Duration.ofDays(7);

    private final CaseMapper mapper;
    private final CommentMapper comments;
    private final Ideas ideas;
    private final Removals removals;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Moderation(
            CaseMapper mapper,
            CommentMapper comments,
            Ideas ideas,
            Removals removals,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.comments = comments;
        this.ideas = ideas;
        this.removals = removals;
        this.facts = facts;
        this.clock = clock;
    }

    /** Keeps the item or has it removed. The same decision again changes nothing; another one is refused. */
    public void decide(Actor by, Id<ModerationCase> id, boolean remove, Reason reason) {
        ModerationCase open = judged(by, id);
        CaseStatus decision = remove ? CaseStatus.REMOVED : CaseStatus.KEPT;
        if (open.status() == decision) {
            return;
        }
        requireStatus(open, CaseStatus.OPEN);
        written(id, mapper.decide(new Verdict(open, decision, by.id(), reason.encoded(), clock.instant())));
        facts.publishEvent(new ContentModerated(id, remove, by.id()));
    }

    /** Asks for a second look at one's removed item, once and within seven days of the decision. */
    public void appeal(Actor by, Id<ModerationCase> id, Reason reason) {
        ModerationCase removed = get(id);
        if (!hasPart(by.id(), removed)) {
            throw new NotFound(id);
        }
        if (removed.status() == CaseStatus.APPEALED) {
            return;
        }
        requireStatus(removed, CaseStatus.REMOVED);
        Instant decided = removed.decidedAt();
        if (decided == null || decided.plus(APPEAL_WINDOW).isBefore(clock.instant())) {
            throw Refusal.of("appeal-window-over").asException();
        }
        written(
                id,
                mapper.appeal(new Verdict(removed, CaseStatus.APPEALED, by.id(), reason.encoded(), clock.instant())));
        facts.publishEvent(new ContentAppealed(id, by.id()));
    }

    /** Decides an appeal; never by the moderator who removed the item. */
    public void decideAppeal(Actor by, Id<ModerationCase> id, boolean granted, Reason reason) {
        ModerationCase appealed = judged(by, id);
        CaseStatus decision = granted ? CaseStatus.REVERSED : CaseStatus.UPHELD;
        if (appealed.status() == decision) {
            return;
        }
        requireStatus(appealed, CaseStatus.APPEALED);
        if (by.id().equals(appealed.decidedBy())) {
            throw Refusal.of("first-decider").asException();
        }
        written(id, mapper.decideAppeal(new Verdict(appealed, decision, by.id(), reason.encoded(), clock.instant())));
        facts.publishEvent(new AppealDecided(id, granted, by.id()));
    }

    /** Carries a removal out. Again is the same as once. */
    public void remove(Id<ModerationCase> id) {
        ModerationCase decided = get(id);
        Id<Person> moderator = decided.decidedBy();
        Reason reason = decided.reason();
        if (moderator == null || reason == null) {
            throw Refusal.of("not-decided").asException();
        }
        if (decided.commentId() == null) {
            removals.remove(moderator, decided.ideaId(), reason);
        } else {
            comments.hide(decided.commentId(), true);
        }
    }

    /** Carries a granted appeal out, as far as the Jam still allows it ({@link Removals#restore}). */
    public void restore(Id<ModerationCase> id) {
        ModerationCase decided = get(id);
        Id<Person> moderator = decided.appealBy();
        if (moderator == null) {
            throw Refusal.of("not-decided").asException();
        }
        if (decided.commentId() == null) {
            removals.restore(moderator, decided.ideaId());
        } else {
            comments.hide(decided.commentId(), false);
        }
    }

    @Transactional(readOnly = true)
    public ModerationCase get(Id<ModerationCase> id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /** Why people flagged what the case is about, the first one first. */
    @Transactional(readOnly = true)
    public List<Reason> flags(Id<ModerationCase> id) {
        return mapper.flags(id).stream().map(Reason::decoded).toList();
    }

    /** Who flagged what the case is about. */
    @Transactional(readOnly = true)
    public List<Id<Person>> flaggers(Id<ModerationCase> id) {
        return mapper.flaggers(id);
    }

    /** Whose item it is: the owners of the idea, or who wrote the comment. */
    @Transactional(readOnly = true)
    public List<Id<Person>> authors(Id<ModerationCase> id) {
        ModerationCase item = get(id);
        return item.commentId() == null
                ? ideas.owners(item.ideaId())
                : comments.find(item.commentId()).map(Comment::authorId).stream()
                        .toList();
    }

    /** The case if this person moderates, audits, or owns what it is about; otherwise {@link NotFound}. */
    @Transactional(readOnly = true)
    public ModerationCase visible(Id<ModerationCase> id, Actor actor) {
        ModerationCase found = get(id);
        if (!oversees(actor) && !hasPart(actor.id(), found)) {
            throw new NotFound(id);
        }
        return found;
    }

    /** Moderators and auditors get every case, everybody else the cases about their own items; the latest first. */
    @Transactional(readOnly = true)
    public Page<ModerationCase> list(Actor actor, PageRequest request) {
        return Page.of(
                mapper.list(oversees(actor) ? null : actor.id(), request.afterId(), request.rowsToRead()),
                request,
                last -> last.id().text());
    }

    private static boolean oversees(Actor actor) {
        return actor.hasAny(Role.MODERATOR, Role.ADMIN, Role.AUDITOR);
    }

    private ModerationCase judged(Actor by, Id<ModerationCase> id) {
        by.require(Role.MODERATOR);
        ModerationCase found = get(id);
        if (hasPart(by.id(), found)) {
            throw new NotAllowed(Refusal.of("own-content"));
        }
        return found;
    }

    private boolean hasPart(Id<Person> person, ModerationCase item) {
        Id<Comment> comment = item.commentId();
        return comment == null
                ? ideas.isOwner(item.ideaId(), person)
                : comments.find(comment)
                        .filter(written -> written.authorId().equals(person))
                        .isPresent();
    }

    private static void requireStatus(ModerationCase item, CaseStatus status) {
        if (item.status() != status) {
            throw Refusal.of("already-decided", item.status()).asException();
        }
    }

    private static void written(Id<ModerationCase> id, int rows) {
        if (rows != 1) {
            throw new OptimisticLockingFailureException("moderation case " + id);
        }
    }
}
