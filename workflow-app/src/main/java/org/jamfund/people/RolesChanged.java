package org.jamfund.people;

import java.util.Set;
import org.jamfund.kernel.Id;

/** A person's roles are these now; none where the account was disabled. */
public record RolesChanged(Id<Person> person, Set<Role> roles) {

    public RolesChanged {
        roles = Set.copyOf(roles);
    }
}
