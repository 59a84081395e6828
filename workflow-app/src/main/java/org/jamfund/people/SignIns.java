package org.jamfund.people;

import java.util.Optional;
import org.jamfund.kernel.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people prove who they are: passwords, and the bearer tokens of the API. */
@Service
@Transactional
public class SignIns {

    public IssuedToken issue(String username, String password) {
        throw new UnsupportedOperationException();
    }

    public Optional<Actor> actorFor(String token) {
        throw new UnsupportedOperationException();
    }

    public Optional<Actor> actor(Id<Person> id) {
        throw new UnsupportedOperationException();
    }

    public void revoke(String token) {
        throw new UnsupportedOperationException();
    }
}
