package org.jamfund.people;

import java.time.Clock;
import java.util.Optional;
import org.jamfund.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the first administrator. While there is no account, whoever can read the log can make one with the one-time
 * token printed there; the first to do so ends every such token.
 */
@Service
@Transactional
public class Setup {

    private final PersonMapper persons;
    private final People people;
    private final Clock clock;

    Setup(PersonMapper persons, People people, Clock clock) {
        this.persons = persons;
        this.people = people;
        this.clock = clock;
    }

    /** A fresh one-time token, as long as there is no account at all. */
    public Optional<String> invite() {
        if (!persons.isEmpty()) {
            return Optional.empty();
        }
        Secret secret = Secret.fresh();
        persons.insertSetupToken(secret.hash(), clock.instant());
        return Optional.of(secret.text());
    }

    /** Makes the administrator; an unknown or used token is refused with {@code setup-token}. */
    public Person firstAdministrator(String token, NewPerson administrator) {
        boolean known = persons.knowsSetupToken(new Secret(token).hash());
        // the update waits for a rival holding the tokens and then finds none left
        if (!known || persons.useSetupTokens(clock.instant()) == 0) {
            throw Refusal.of("setup-token").asException();
        }
        return people.create(null, administrator.withRoles(Role.ADMIN));
    }
}
