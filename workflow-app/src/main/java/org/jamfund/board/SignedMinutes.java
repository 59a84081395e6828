package org.jamfund.board;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Minutes with what they are signed by: a draft without digest until the session is closed. {@code content} is their JSON. */
public record SignedMinutes(
        Minutes minutes, String content, @Nullable String sha256, List<Signature> signatures, boolean chairIsGone) {

    public SignedMinutes {
        signatures = List.copyOf(signatures);
    }

    public boolean isDraft() {
        return sha256 == null;
    }

    /** Whether the person may sign them and has not yet: whoever was present, and nobody as both. */
    public boolean awaits(Id<Person> person) {
        return !isDraft()
                && minutes.attended(person)
                && signatures.stream().noneMatch(given -> given.personId().equals(person))
                && capacityLeftTo(person).isPresent();
    }

    /** As what the person may still sign: the chair alone as that, unless the chair is gone and somebody signs in their place. */
    Optional<Capacity> capacityLeftTo(Id<Person> person) {
        Stream<Capacity> own = minutes.chair().equals(person)
                ? Stream.of(Capacity.CHAIR)
                : Stream.of(Capacity.SECOND, Capacity.CHAIR).limit(chairIsGone ? 2 : 1);
        return own.filter(one -> signatures.stream().noneMatch(given -> given.capacity() == one))
                .findFirst();
    }

    /** Whether both have signed. */
    public boolean isSigned() {
        return signatures.size() == Capacity.values().length;
    }
}
