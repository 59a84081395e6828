package org.jamfund.jam;

import java.util.List;
import org.jamfund.people.Actor;
import org.springframework.ui.Model;

/**
 * What a room above counts in a Jam: ideas, votes, comments. The pages of Jams ask every part, so this room need not know
 * who they are.
 */
public interface JamPart {

    /** A number and the name of the text that says what it counts. */
    record Figure(String text, long number) {}

    /** How alive the Jam is; may lag by seconds. */
    List<Figure> pulse(Jam jam);

    /** What the reader has done in it so far. */
    default List<Figure> mine(Jam jam, Actor reader) {
        return List.of();
    }

    /** Adds to the page of a Jam. */
    default void onJam(Jam jam, Actor reader, Model page) {}
}
