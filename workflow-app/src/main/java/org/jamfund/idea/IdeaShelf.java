package org.jamfund.idea;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts ideas, their owners, tags and every version of their text into the tables. The one rule it knows: who sees them. */
@Component
class IdeaShelf {

    private final IdeaMapper ideas;
    private final IdeaPartsMapper parts;
    private final Clock clock;

    IdeaShelf(IdeaMapper ideas, IdeaPartsMapper parts, Clock clock) {
        this.ideas = ideas;
        this.parts = parts;
        this.clock = clock;
    }

    Idea put(Jam jam, Id<Person> owner, IdeaText text) {
        Idea idea = idea(jam, owner, null, text);
        ideas.insert(List.of(idea));
        parts.addOwners(
                List.of(idea.id()),
                Stream.concat(Stream.of(owner), text.coOwners().stream())
                        .distinct()
                        .toList());
        tag(idea.id(), text.tags());
        parts.addRevisions(List.of(revision(idea, owner, idea.createdAt(), null)));
        return idea;
    }

    /** Many at once, in few statements: an election brings thousands. */
    List<Id<Idea>> putAll(Jam jam, Id<Person> owner, List<BroughtIdea> brought) {
        List<Idea> rows = brought.stream()
                .map(one -> idea(jam, owner, one.externalId(), textOf(one)))
                .toList();
        List<Id<Idea>> ids = rows.stream().map(Idea::id).toList();
        ideas.insert(rows);
        parts.addOwners(ids, List.of(owner));
        parts.addRevisions(rows.stream()
                .map(idea -> revision(idea, owner, idea.createdAt(), null))
                .toList());
        return ids;
    }

    /** Writes the next version of a text over the one the caller has read. */
    void replace(Idea read, Id<Person> by, IdeaText text, @Nullable String note) {
        Idea next = revised(read, text);
        if (ideas.revise(next) != 1) {
            throw new Stale(read.id());
        }
        parts.removeTags(read.id());
        tag(read.id(), text.tags());
        parts.addRevisions(List.of(revision(next, by, clock.instant(), note)));
    }

    /** Whoever changes them at the same time waits for the idea's row; the last one named stands. */
    void changeOwners(Id<Idea> id, List<Id<Person>> owners) {
        if (ideas.touch(id) != 1) {
            throw new NotFound(id);
        }
        parts.removeOwners(id);
        parts.addOwners(List.of(id), owners);
    }

    List<Id<Person>> owners(Id<Idea> id) {
        return parts.owners(id);
    }

    private void tag(Id<Idea> id, List<String> tags) {
        if (!tags.isEmpty()) {
            parts.addTags(id, tags);
        }
    }

    private static IdeaText textOf(BroughtIdea one) {
        return new IdeaText(one.title(), "", "", one.requested(), one.topic(), List.of(), null, List.of());
    }

    private Idea idea(Jam jam, Id<Person> owner, @Nullable String externalId, IdeaText text) {
        return new Idea(
                Id.fresh(),
                jam.id(),
                externalId,
                text.title(),
                text.problem(),
                text.solution(),
                Amounts.minor(text.requested()),
                jam.currency(),
                text.topic(),
                text.buildsOn(),
                null,
                null,
                IdeaStatus.DRAFT,
                jam.guidelinesVersion(),
                owner,
                clock.instant(),
                null,
                1,
                0);
    }

    private static Idea revised(Idea read, IdeaText text) {
        return new Idea(
                read.id(),
                read.jamId(),
                read.externalId(),
                text.title(),
                text.problem(),
                text.solution(),
                Amounts.minor(text.requested()),
                read.currency(),
                text.topic(),
                read.parentId(),
                read.mergedIntoId(),
                read.mergeSealedAt(),
                read.status(),
                read.termsVersion(),
                read.createdBy(),
                read.createdAt(),
                read.submittedAt(),
                read.revision() + 1,
                read.version());
    }

    private static IdeaRevision revision(Idea idea, Id<Person> by, Instant at, @Nullable String note) {
        return new IdeaRevision(
                idea.id(),
                idea.revision(),
                idea.title(),
                idea.problem(),
                idea.solution(),
                idea.requestedMinor(),
                idea.currency(),
                idea.topic(),
                by,
                at,
                note);
    }

    /**
     * Whether this person may see the idea without owning it. Moderation hides a text, never what became of money: who
     * answers for the money still sees what it was awarded to.
     */
    boolean shows(Idea idea, Actor actor) {
        if (idea.submittedAt() == null || idea.status() != IdeaStatus.REMOVED) {
            return idea.submittedAt() != null;
        }
        return actor.hasAny(Role.MODERATOR, Role.ADMIN, Role.AUDITOR)
                || actor.hasAny(Role.FINANCE, Role.BOARD) && ideas.wasAwarded(idea.id());
    }
}
