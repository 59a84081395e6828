package org.jamfund.people;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;

/** The person on whose behalf a command runs, with the roles held at that moment. */
public record Actor(Id<Person> id, String username, String displayName, Audience audience, Set<Role> roles) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... any) {
        return Arrays.stream(any).anyMatch(roles::contains);
    }

    /** Passes for everybody but those who only audit: an auditor reads everything and changes nothing. */
    public void requireTakesPart() {
        if (roles.equals(Set.of(Role.AUDITOR))) {
            throw new NotAllowed(Refusal.of("only-audits"));
        }
    }

    /** Passes when the person holds one of the roles, otherwise {@link NotAllowed}. */
    public void require(Role... any) {
        if (!hasAny(any)) {
            throw new NotAllowed(Arrays.stream(any).map(Coded::code).collect(Collectors.joining(" or ")));
        }
    }
}
