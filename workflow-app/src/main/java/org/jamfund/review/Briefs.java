package org.jamfund.review;

import org.jamfund.idea.Idea;
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

    ReviewBrief of(Id<Idea> idea) {
        return reviews.brief(idea).orElseThrow(() -> new NotFound(idea));
    }

    /** Until the transaction ends, reviewing of that Jam is neither concluded nor appointed to by anybody else. */
    ReviewBrief held(Id<Idea> idea) {
        jams.hold(of(idea).jamId());
        return of(idea);
    }
}
