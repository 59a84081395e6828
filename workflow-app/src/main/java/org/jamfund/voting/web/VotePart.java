package org.jamfund.voting.web;

import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaPart;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.people.Actor;
import org.jamfund.voting.Ballots;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the reader's ballot on the pages about ideas, so that voting happens where ideas are read. */
@Component
class VotePart implements IdeaPart {

    private final Jams jams;
    private final Memberships memberships;
    private final Ballots ballots;

    VotePart(Jams jams, Memberships memberships, Ballots ballots) {
        this.jams = jams;
        this.memberships = memberships;
        this.ballots = ballots;
    }

    @Override
    public void onIdea(Idea idea, Actor reader, Model page) {
        onList(jams.get(idea.jamId()), reader, page);
    }

    @Override
    public void onList(Jam jam, Actor reader, Model page) {
        page.addAttribute("ballot", of(jam, reader));
    }

    MyBallot of(Jam jam, Actor reader) {
        return MyBallot.of(jam, memberships.isMember(jam.id(), reader.id()), ballots.mine(reader, jam.id()));
    }
}
