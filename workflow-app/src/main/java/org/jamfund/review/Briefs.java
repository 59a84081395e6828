package org.jamfund.review;

import java.util.Collection;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.springframework.stereotype.Component;

/** What is known of the idea under review, read plainly or behind the Jam's row. */
@Component
class Briefs {

    private final ReviewMapper reviews;
    private final Jams jams;

    Briefs(ReviewMapper reviews, Jams jams) {
        this.reviews = reviews;
        this.jams = jams;
    }

    Id<Jam> jam(Id<Idea> idea) {
        return reviews.jam(idea).orElseThrow(() -> new NotFound(idea));
    }

    ReviewBrief of(Id<Idea> idea) {
        return reviews.brief(idea).orElseThrow(() -> new NotFound(idea));
    }

    /** In the order of ids. */
    List<ReviewBrief> of(Collection<Id<Idea>> ideas) {
        return reviews.briefs(ideas);
    }

    /** Until the transaction ends, reviewing of that Jam is neither concluded nor appointed to by anybody else. */
    ReviewBrief held(Id<Idea> idea) {
        jams.hold(jam(idea));
        return of(idea);
    }

    /** The same for the Jams of all these ideas, in the order of ids. */
    List<ReviewBrief> held(Collection<Id<Idea>> ideas) {
        hold(ideas);
        return of(ideas);
    }

    void hold(Collection<Id<Idea>> ideas) {
        reviews.jams(ideas).forEach(jams::hold);
    }
}
