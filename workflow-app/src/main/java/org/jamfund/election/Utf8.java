package org.jamfund.election;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** UTF-8 to the letter: what is not is an error and never a replacement character. */
final class Utf8 {

    private Utf8() {}

    static Reader reader(InputStream bytes) {
        return new InputStreamReader(bytes, decoder());
    }

    /** The first line that is not UTF-8. A decoder reads ahead, so the place it stopped at would be a later one. */
    static long firstBadLine(InputStream bytes) throws IOException {
        try (InputStream in = new BufferedInputStream(bytes)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 1;
            for (int next = in.read(); next >= 0; next = in.read()) {
                line.write(next);
                if (next == '\n') {
                    if (!isUtf8(line)) {
                        return number;
                    }
                    line.reset();
                    number++;
                }
            }
            return number;
        }
    }

    private static boolean isUtf8(ByteArrayOutputStream line) {
        try {
            decoder().decode(ByteBuffer.wrap(line.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    private static CharsetDecoder decoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
