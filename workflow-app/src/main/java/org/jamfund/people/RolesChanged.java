package org.jamfund.people;

import java.util.Set;
import org.jamfund.kernel.Id;

/** A person holds exactly these roles now; whose account is closed holds none. */
public record RolesChanged(Id<Person> person, Set<Role> roles) {

    public RolesChanged {
        roles = Set.copyOf(roles);
    }
}
