package org.jamfund.idea;

import java.util.List;
import org.jamfund.jam.FailedImports;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What {@link Ideas#bring} brought for an import that then failed. Nobody but the import has seen these ideas. */
@Service
@Transactional
public class BroughtIdeas {

    private final IdeaPartsMapper parts;
    private final FailedImports failed;
    private final ApplicationEventPublisher facts;

    BroughtIdeas(IdeaPartsMapper parts, FailedImports failed, ApplicationEventPublisher facts) {
        this.parts = parts;
        this.failed = failed;
        this.facts = facts;
    }

    /** Takes at most so many ideas away, journeys included; false when there was none. */
    public boolean takeBack(Id<Jam> id, int atMost) {
        List<Id<Idea>> ideas = parts.someOf(failed.require(id).id(), atMost);
        if (ideas.isEmpty()) {
            return false;
        }
        facts.publishEvent(new ImportAbandoned(ideas));
        parts.deleteOwners(ideas);
        parts.deleteRevisions(ideas);
        parts.deleteEvents(ideas);
        parts.deleteIdeas(ideas);
        return true;
    }
}
