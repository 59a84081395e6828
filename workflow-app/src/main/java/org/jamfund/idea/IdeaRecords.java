package org.jamfund.idea;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept about an idea beside its row. Asks nobody who they are: whoever reads must have seen the idea first. */
@Service
@Transactional(readOnly = true)
public class IdeaRecords {

    private final Ideas ideas;
    private final IdeaMapper mapper;
    private final IdeaPartsMapper parts;

    IdeaRecords(Ideas ideas, IdeaMapper mapper, IdeaPartsMapper parts) {
        this.ideas = ideas;
        this.mapper = mapper;
        this.parts = parts;
    }

    /** The present text, ready to be changed and given to {@link Ideas#revise}. */
    public IdeaText text(Id<Idea> id) {
        Idea idea = ideas.get(id);
        return new IdeaText(
                idea.title(),
                idea.problem(),
                idea.solution(),
                idea.requested(),
                idea.topic(),
                tags(id),
                idea.parentId(),
                List.of());
    }

    /** Who owns each of these ideas, the first owner first. */
    public Map<Id<Idea>, List<Id<Person>>> owners(List<Id<Idea>> ids) {
        List<IdeaPartsMapper.Ownership> owned = ids.isEmpty() ? List.of() : parts.ownersOf(ids);
        return owned.stream()
                .collect(groupingBy(
                        IdeaPartsMapper.Ownership::ideaId, mapping(IdeaPartsMapper.Ownership::personId, toList())));
    }

    public List<String> tags(Id<Idea> id) {
        return parts.tags(id);
    }

    /** Votes this moment, counted: those on ideas merged into it included, each person once. */
    public long votes(Id<Idea> id) {
        return mapper.votes(id);
    }

    /** Every change of status, oldest first. */
    public List<IdeaEvent> history(Id<Idea> id) {
        return mapper.history(id);
    }

    /** Every version of the text, the first one first and the present one last. */
    public List<IdeaRevision> revisions(Id<Idea> id) {
        return parts.revisions(id);
    }

    /** What changed in the text since that version, field by field; NotFound without such a version. */
    public List<Change> changes(Id<Idea> id, int since) {
        List<IdeaRevision> all = parts.revisions(id);
        IdeaRevision earlier = all.stream()
                .filter(revision -> revision.number() == since)
                .findFirst()
                .orElseThrow(() -> new NotFound(since));
        return all.get(all.size() - 1).since(earlier);
    }
}
