package org.jamfund.board;

import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Minutes with what they are signed by: a draft without digest until the session is closed. {@code content} is their JSON. */
public record SignedMinutes(
        Minutes minutes, String content, @Nullable String sha256, List<Signature> signatures) {

    public SignedMinutes {
        signatures = List.copyOf(signatures);
    }

    public boolean isDraft() {
        return sha256 == null;
    }

    /** Whether the person may sign them and has not: as the chair they name, or as the second while nobody has. */
    public boolean awaits(Id<Person> person) {
        Capacity capacity = capacityOf(person);
        return !isDraft()
                && minutes.attended(person)
                && signatures.stream().noneMatch(given -> given.capacity() == capacity);
    }

    Capacity capacityOf(Id<Person> person) {
        return minutes.chair().equals(person) ? Capacity.CHAIR : Capacity.SECOND;
    }

    /** Whether both have signed. */
    public boolean isSigned() {
        return signatures.size() == Capacity.values().length;
    }
}
