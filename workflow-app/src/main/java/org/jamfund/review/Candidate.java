package org.jamfund.review;

import java.util.Comparator;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/**
 * An expert who could be asked about an idea: what they have to do, how much they take on at once (0: they said nothing,
 * which counts as one), and whether they know its topic and its language. An idea without language is everybody's.
 */
public record Candidate(Id<Person> id, int openSeats, int capacity, boolean knowsTopic, boolean speaksLanguage) {

    /**
     * Nobody is asked for a second helping while somebody else has room for the first: how many times over an expert is full
     * comes before all else. Then who reads the language, who knows the topic, who has least to do for what they take on, and
     * who came first.
     */
    static final Comparator<Candidate> FIRST_TO_ASK = Comparator.comparingInt(Candidate::timesFull)
            .thenComparing(Candidate::speaksLanguage, Comparator.reverseOrder())
            .thenComparing(Candidate::knowsTopic, Comparator.reverseOrder())
            .thenComparing(Candidate::compareLoad)
            .thenComparing(Candidate::id);

    int takesOn() {
        return Math.max(1, capacity);
    }

    private int timesFull() {
        return openSeats / takesOn();
    }

    /** By open seats for each seat taken on, exactly. */
    private int compareLoad(Candidate other) {
        return Long.compare((long) openSeats * other.takesOn(), (long) other.openSeats * takesOn());
    }
}
