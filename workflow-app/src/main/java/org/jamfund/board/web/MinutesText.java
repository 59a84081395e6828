package org.jamfund.board.web;

import java.util.Map;
import org.jamfund.board.Minutes;
import org.jamfund.board.SignedMinutes;
import org.jamfund.kernel.Id;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.springframework.stereotype.Component;

/** What the template of minutes is filled with, on the page and in the PDF alike. */
@Component
class MinutesText {

    private final People people;

    MinutesText(People people) {
        this.people = people;
    }

    Map<String, Object> of(SignedMinutes minutes) {
        return Map.of("signed", minutes, "minutes", minutes.minutes(), "names", new Names(minutes.minutes()));
    }

    /** The people of the minutes by their names as they are now. */
    final class Names {

        private final Map<Id<Person>, Person> named;

        Names(Minutes minutes) {
            named = people.named(minutes.people());
        }

        /** With the organisation, where there is one; whoever has left for good is a number. */
        public String of(Id<Person> id) {
            Person person = named.get(id);
            if (person == null) {
                return id.text();
            }
            return person.organisation() == null
                    ? person.displayName()
                    : person.displayName() + " (" + person.organisation() + ")";
        }
    }
}
