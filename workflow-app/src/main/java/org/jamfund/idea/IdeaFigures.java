package org.jamfund.idea;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.jamfund.people.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many ideas a Jam has, and how many of them are the reader's. */
@Component
@Order(1)
class IdeaFigures implements JamPart {

    private final IdeaSearchMapper ideas;

    IdeaFigures(IdeaSearchMapper ideas) {
        this.ideas = ideas;
    }

    @Override
    public List<Figure> pulse(Jam jam) {
        return List.of(new Figure("figure.ideas", ideas.count(jam.id())));
    }

    @Override
    public List<Figure> mine(Jam jam, Actor reader) {
        return List.of(new Figure("figure.my-ideas", ideas.countOwned(jam.id(), reader.id())));
    }
}
