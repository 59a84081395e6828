package org.jamfund.people;

import java.util.List;

/** What an expert knows, and how many assessments at once. */
public record Expertise(List<String> topics, List<String> languages, int capacity) {

    public static final Expertise NONE = new Expertise(List.of(), List.of(), 0);

    public Expertise {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
    }
}
