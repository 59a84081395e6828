package org.jamfund.board;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Who has a seat in the vote on an idea of an agenda, or has left it. */
record AgendaSeat(Id<Idea> ideaId, Id<Person> personId, boolean hasLeft) {

    boolean isFor(Id<Person> person) {
        return !hasLeft && personId.equals(person);
    }
}
