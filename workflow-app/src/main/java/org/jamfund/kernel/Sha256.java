package org.jamfund.kernel;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: of bytes, of a text as UTF-8, or of what passes through a stream. */
public final class Sha256 extends DigestOutputStream {

    private Sha256(OutputStream out) {
        super(out, digest());
    }

    public static Sha256 of(OutputStream out) {
        return new Sha256(out);
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of what has passed; to be asked once, when everything is written. */
    public String text() {
        return HexFormat.of().formatHex(getMessageDigest().digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
