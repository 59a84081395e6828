package org.jamfund.review.web;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.review.AwaitedSeat;
import org.jamfund.review.PanelEvent;
import org.jamfund.review.PanelLoad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people on a page of the review desk, in one question. */
@Component
class DeskNames {

    private final People people;

    DeskNames(People people) {
        this.people = people;
    }

    Map<Id<Person>, Person> ofLoads(Page<PanelLoad> page) {
        return named(page.items().stream().map(PanelLoad::expertId));
    }

    Map<Id<Person>, Person> ofSeats(Page<AwaitedSeat> page) {
        return named(page.items().stream().map(AwaitedSeat::expertId));
    }

    Map<Id<Person>, Person> ofEvents(Page<PanelEvent> page) {
        return named(
                page.items().stream().flatMap(event -> Stream.of(event.personId(), event.successorId(), event.byId())));
    }

    static @Nullable String username(Map<Id<Person>, Person> people, @Nullable Id<Person> id) {
        Person person = id == null ? null : people.get(id);
        return person == null ? null : person.username();
    }

    private Map<Id<Person>, Person> named(Stream<@Nullable Id<Person>> ids) {
        return people.named(ids.filter(Objects::nonNull).distinct().toList());
    }
}
