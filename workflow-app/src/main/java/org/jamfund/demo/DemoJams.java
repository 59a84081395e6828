package org.jamfund.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.BallotRule;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.JamSizes;
import org.jamfund.jam.Jams;
import org.jamfund.jam.NewJam;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.jam.Rounds;
import org.jamfund.people.Actor;
import org.jamfund.people.Audience;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sets up the two Jams of the demo and moves them by hand: the calendar only says when the running vote ends. */
@Component
@Profile("demo")
class DemoJams {

    private static final Duration VOTE = Duration.ofDays(14);

    private final Jams jams;
    private final Rounds rounds;
    private final Clock clock;

    DemoJams(Jams jams, Rounds rounds, Clock clock) {
        this.jams = jams;
        this.rounds = rounds;
        this.clock = clock;
    }

    Jam openEarlier(Actor facilitator) {
        return open(
                facilitator,
                "Founders' Jam",
                "The first Jam: which new businesses should we start together? It is over; its ten projects are under way.",
                new JamSizes(12, 2, 3),
                List.of());
    }

    Jam openRunning(Actor facilitator) {
        Instant closesAt = clock.instant().plus(VOTE);
        return open(
                facilitator,
                "Better Tomorrow Jam",
                "What should we build for the places we live and work in? Put forward ideas, build on each other's, and say which deserve money.",
                new JamSizes(30, 3, 3),
                List.of(
                        new PhaseWindow(JamPhase.VOTING, null, closesAt),
                        new PhaseWindow(JamPhase.REVIEW, null, closesAt.plus(VOTE))));
    }

    void openVoting(Actor facilitator, Jam jam) {
        rounds.closeIdeation(facilitator, jam.id());
        rounds.openVoting(facilitator, jam.id());
    }

    void closeVoting(Actor facilitator, Jam jam) {
        rounds.closeVoting(facilitator, jam.id());
    }

    private Jam open(Actor facilitator, String title, String purpose, JamSizes sizes, List<PhaseWindow> phases) {
        Jam jam = jams.draft(
                facilitator,
                new NewJam(
                        title,
                        purpose,
                        InventedIdeas.topics(),
                        EnumSet.allOf(Audience.class),
                        "USD",
                        new BallotRule(BallotKind.APPROVAL, 20, null),
                        phases,
                        sizes));
        rounds.announce(facilitator, jam.id());
        rounds.openIdeation(facilitator, jam.id());
        return jams.get(jam.id());
    }
}
