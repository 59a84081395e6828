package org.jamfund.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.jamfund.kernel.Sha256;

/** 256 random bits as text, of which only the SHA-256 is ever stored. */
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Secret fresh() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    String hash() {
        return Sha256.of(text);
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
