package org.jamfund.jam;

import java.util.List;
import java.util.Set;
import org.jamfund.people.Audience;

/** A Jam to be drafted: what it is about, who may take part, its calendar and its rules. */
public record NewJam(
        String title,
        String purpose,
        List<String> topics,
        Set<Audience> audiences,
        String currency,
        BallotRule ballot,
        List<PhaseWindow> phases,
        JamSizes sizes) {

    public NewJam {
        topics = List.copyOf(topics);
        audiences = Set.copyOf(audiences);
        phases = List.copyOf(phases);
    }
}
