package org.jamfund.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    @Override
    public String toString() {
        return "Secret";
    }
}
