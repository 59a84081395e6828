package org.jamfund.jam;

import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a Jam, and under which version of its guidelines. */
@Service
@Transactional
public class Memberships {

    public void join(Actor by, Id<Jam> jam, int guidelinesVersion) {
        throw new UnsupportedOperationException();
    }

    public void leave(Actor by, Id<Jam> jam) {
        throw new UnsupportedOperationException();
    }

    public boolean isMember(Id<Jam> jam, Id<Person> person) {
        throw new UnsupportedOperationException();
    }

    public void require(Actor by, Id<Jam> jam) {
        throw new UnsupportedOperationException();
    }

    public long count(Id<Jam> jam) {
        throw new UnsupportedOperationException();
    }
}
