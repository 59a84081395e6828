package org.jamfund.reporting;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Passes bytes on and knows their SHA-256. */
final class Sha256 extends DigestOutputStream {

    private Sha256(OutputStream out, MessageDigest digest) {
        super(out, digest);
    }

    static Sha256 of(OutputStream out) {
        try {
            return new Sha256(out, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** In hexadecimal; to be asked once, when everything is written. */
    String text() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }
}
