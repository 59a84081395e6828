package org.jamfund.board.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** What the embedded font can show. */
final class Typeface {

    private final CmapLookup glyphs;

    Typeface() {
        try (InputStream file = PrintedMinutes.font("DejaVuSans.ttf");
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            glyphs = font.getUnicodeCmapLookup();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The text with every character that would not be seen, or that XML forbids, told by its number: {@code [U+202E]}. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character -> printable.append(
                        isPrintable(character) ? Character.toString(character) : "[U+%04X]".formatted(character)));
        return printable.toString();
    }

    private boolean isPrintable(int character) {
        if (character == '\n' || character == '\r' || character == '\t') {
            return true;
        }
        return Character.getType(character) != Character.FORMAT && glyphs.getGlyphId(character) != 0;
    }
}
