package org.jamfund.people;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * How people prove who they are: passwords, and the bearer tokens of the API. Every verb is a single statement, and
 * checking a password is slow on purpose, so no transaction holds a connection around them.
 */
@Service
public class SignIns {

    private final SignInMapper signIns;
    private final PasswordEncoder passwords;
    private final WrongPasswords wrongPasswords;
    private final SignInSettings settings;
    private final Clock clock;
    private final String hashOfNobody;

    SignIns(
            SignInMapper signIns,
            PasswordEncoder passwords,
            WrongPasswords wrongPasswords,
            SignInSettings settings,
            Clock clock) {
        this.signIns = signIns;
        this.passwords = passwords;
        this.wrongPasswords = wrongPasswords;
        this.settings = settings;
        this.clock = clock;
        this.hashOfNobody = passwords.encode(Secret.fresh().text());
    }

    /** Checks a password; {@link SignInFailed} or {@link TooManyAttempts} when it does not prove anything. */
    public Actor authenticate(String username, String password) {
        String key = PersonRules.key(username);
        wrongPasswords.check(key);
        var credentials = signIns.credentials(key);
        // an unknown username costs as much time as a wrong password
        String hash = credentials.map(SignInMapper.Credentials::passwordHash).orElse(hashOfNobody);
        if (!passwords.matches(password, hash) || credentials.isEmpty()) {
            wrongPasswords.count(key);
            throw new SignInFailed();
        }
        return actor(credentials.get().personId()).orElseThrow(SignInFailed::new);
    }

    /** Checks a password as {@link #authenticate} does and issues a bearer token for it. */
    public IssuedToken issue(String username, String password) {
        Actor actor = authenticate(username, password);
        Secret secret = Secret.fresh();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(settings.tokenLifetime());
        signIns.insertToken(new SignInMapper.AccessToken(secret.hash(), actor.id(), now, expiresAt));
        return new IssuedToken(secret.text(), expiresAt);
    }

    /** Whom a token speaks for: nobody when it is unknown or expired, or the account is disabled. */
    public Optional<Actor> actorFor(String token) {
        return actorOf(signIns.actorOfToken(new Secret(token).hash(), clock.instant()));
    }

    /** The person as they may act now; nobody when the account is disabled. */
    public Optional<Actor> actor(Id<Person> id) {
        return actorOf(signIns.actor(id));
    }

    public void revoke(String token) {
        signIns.deleteToken(new Secret(token).hash());
    }

    @Scheduled(initialDelayString = "PT1H", fixedDelayString = "PT1H")
    void forgetExpiredTokens() {
        signIns.deleteExpired(clock.instant());
    }

    private static Optional<Actor> actorOf(List<SignInMapper.ActorRow> rows) {
        return rows.stream().findFirst().map(row -> {
            var roles = rows.stream()
                    .map(SignInMapper.ActorRow::role)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            return new Actor(row.id(), row.username(), row.displayName(), row.audience(), roles);
        });
    }
}
