package org.jamfund.idea;

import org.jamfund.jam.Jam;
import org.jamfund.people.Actor;
import org.springframework.ui.Model;

/**
 * What a room above shows on the pages about ideas: votes, comments. The pages ask every part, so this room need not
 * know who they are.
 */
public interface IdeaPart {

    /** Adds to the page of one idea. */
    void onIdea(Idea idea, Actor reader, Model page);

    /** Adds to the list of the reader's own ideas. */
    default void onMine(Actor reader, Model page) {}

    /** Adds to the list of a Jam's ideas. */
    default void onList(Jam jam, Actor reader, Model page) {}
}
