package org.jamfund.voting;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import org.jamfund.kernel.Sha256;
import org.jspecify.annotations.Nullable;

/** What a voter gets back: 26 characters nobody can guess. Only their hash is ever published. */
record Receipt(String text) {

    private static final int BITS = 130;
    private static final int LENGTH = 26;
    private static final int RADIX = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Receipt fresh() {
        String digits = new BigInteger(BITS, RANDOM).toString(RADIX);
        return new Receipt("0".repeat(LENGTH - digits.length()) + digits);
    }

    static @Nullable Receipt parse(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.matches("[0-9a-v]{26}") ? new Receipt(lower) : null;
    }

    String hash() {
        return Sha256.of(text);
    }
}
