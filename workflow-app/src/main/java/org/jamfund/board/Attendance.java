package org.jamfund.board;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** When somebody was in a session, as far as its events tell. */
public record Attendance(Id<Person> person, List<Stay> stays) {

    public Attendance {
        stays = List.copyOf(stays);
    }

    @JsonIgnore
    public boolean isPresent() {
        return last().until() == null;
    }

    public Instant since() {
        return last().from();
    }

    private Stay last() {
        return stays.get(stays.size() - 1);
    }

    /** Everybody who was ever there, in the order in which they first came. */
    static List<Attendance> of(List<SessionEvent> events) {
        Map<Id<Person>, List<Stay>> stays = new LinkedHashMap<>();
        for (SessionEvent event : events) {
            if (event.kind() == EventKind.JOINED) {
                stays.computeIfAbsent(event.personId(), nobody -> new ArrayList<>())
                        .add(new Stay(event.happenedAt(), null));
            } else if (event.kind() == EventKind.LEFT) {
                end(stays.getOrDefault(event.personId(), List.of()), event.happenedAt());
            } else if (event.kind().endsAttendance()) {
                stays.values().forEach(own -> end(own, event.happenedAt()));
            }
        }
        return stays.entrySet().stream()
                .map(own -> new Attendance(own.getKey(), own.getValue()))
                .toList();
    }

    /** Who is there now. */
    static List<Id<Person>> present(List<SessionEvent> events) {
        return of(events).stream()
                .filter(Attendance::isPresent)
                .map(Attendance::person)
                .toList();
    }

    private static void end(List<Stay> stays, Instant at) {
        int last = stays.size() - 1;
        if (last >= 0 && stays.get(last).until() == null) {
            stays.set(last, new Stay(stays.get(last).from(), at));
        }
    }
}
