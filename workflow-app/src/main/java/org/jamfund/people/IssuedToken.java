package org.jamfund.people;

import java.time.Instant;

/** A bearer token, shown once: only its hash is kept. */
public record IssuedToken(String token, Instant expiresAt) {}
