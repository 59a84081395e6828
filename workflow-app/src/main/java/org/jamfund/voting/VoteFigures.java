package org.jamfund.voting;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.jamfund.people.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many votes a Jam's lists count, and how many lines the reader's ballot has. */
@Component
@Order(2)
class VoteFigures implements JamPart {

    private final VoteCountMapper counts;
    private final Ballots ballots;

    VoteFigures(VoteCountMapper counts, Ballots ballots) {
        this.counts = counts;
        this.ballots = ballots;
    }

    @Override
    public List<Figure> pulse(Jam jam) {
        return List.of(new Figure("figure.votes", counts.ofJam(jam.id())));
    }

    @Override
    public List<Figure> mine(Jam jam, Actor reader) {
        return List.of(new Figure(
                "figure.my-votes", ballots.mine(reader, jam.id()).lines().size()));
    }
}
