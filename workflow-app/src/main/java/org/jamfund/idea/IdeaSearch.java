package org.jamfund.idea;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds ideas. Drafts are shown to their owners only, removed ideas to their owners and those who moderate or audit. */
@Service
@Transactional(readOnly = true)
public class IdeaSearch {

    private static final Set<IdeaStatus> OUT_OF_SIGHT = EnumSet.of(
            IdeaStatus.DRAFT, IdeaStatus.MERGED, IdeaStatus.WITHDRAWN, IdeaStatus.REMOVED, IdeaStatus.CANCELLED);
    private static final int MAX_CANDIDATES = 200;
    private static final int MAX_SIMILAR = 10;

    private final IdeaSearchMapper mapper;
    private final Jams jams;

    IdeaSearch(IdeaSearchMapper mapper, Jams jams) {
        this.mapper = mapper;
        this.jams = jams;
    }

    /** One page of a Jam's ideas. Vote counts may lag by seconds, so an idea may change its place between two pages. */
    public Page<ListedIdea> list(IdeaQuery query, PageRequest request, Actor actor) {
        return Page.of(
                mapper.list(filter(query, request, actor)),
                request,
                last -> IdeaPlace.of(last, query.sort()).text());
    }

    /** How many ideas all pages of the list have together. */
    public long count(IdeaQuery query, Actor actor) {
        return mapper.matches(filter(query, PageRequest.first(1), actor));
    }

    /** Every idea this person owns, over all Jams, the latest first. */
    public Page<ListedIdea> mine(Actor actor, PageRequest request) {
        List<ListedIdea> rows = mapper.mine(actor.id(), request.afterId(), request.rowsToRead());
        return Page.of(rows, request, last -> last.id().text());
    }

    /** Ideas of the Jam that share significant words with the text, the most alike first, at most ten. */
    public List<SimilarIdea> similar(Id<Jam> jamId, String text, Actor actor) {
        Jam jam = jams.visible(jamId, actor);
        Likeness likeness = Likeness.to(text);
        if (likeness.words().isEmpty()) {
            return List.of();
        }
        List<String> patterns =
                likeness.words().stream().map(IdeaSearch::containing).toList();
        return likeness.rank(mapper.candidates(jam.id(), patterns, MAX_CANDIDATES), MAX_SIMILAR);
    }

    private IdeaFilter filter(IdeaQuery query, PageRequest request, Actor actor) {
        Jam jam = jams.visible(query.jam(), actor);
        return new IdeaFilter(
                jam.id(),
                actor.id(),
                statuses(query, jam),
                owner(query, actor),
                query.topic(),
                query.text() == null ? null : containing(query.text()),
                query.sort(),
                IdeaPlace.parse(request.after()),
                request.rowsToRead());
    }

    private static List<IdeaStatus> statuses(IdeaQuery query, Jam jam) {
        if (query.status() != null) {
            return List.of(query.status());
        }
        if (query.mine()) {
            return List.of(IdeaStatus.values());
        }
        if (jam.phase() == JamPhase.VOTING) {
            return List.of(IdeaStatus.SUBMITTED);
        }
        return Arrays.stream(IdeaStatus.values())
                .filter(status -> !OUT_OF_SIGHT.contains(status))
                .toList();
    }

    private static @Nullable Id<Person> owner(IdeaQuery query, Actor actor) {
        boolean hidden = query.status() == IdeaStatus.DRAFT
                || query.status() == IdeaStatus.REMOVED && !actor.hasAny(Role.MODERATOR, Role.ADMIN, Role.AUDITOR);
        return query.mine() || hidden ? actor.id() : null;
    }

    private static String containing(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
        return "%" + literal + "%";
    }
}
