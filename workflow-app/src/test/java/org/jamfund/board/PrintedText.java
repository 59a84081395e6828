package org.jamfund.board;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader finds in a PDF: its text with one space wherever there is white space, and where each character stands. */
record PrintedText(String text, List<TextPosition> characters) {

    static PrintedText of(byte[] pdf) throws IOException {
        List<TextPosition> characters = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper() {
                @Override
                protected void writeString(String words, List<TextPosition> written) throws IOException {
                    characters.addAll(written);
                    super.writeString(words, written);
                }
            };
            return new PrintedText(reader.getText(document).replaceAll("[\\s\\u00a0\\u202f]+", " "), characters);
        }
    }

    /** Without white space, which a line's end may put anywhere. */
    String squeezed() {
        return text.replace(" ", "");
    }
}
