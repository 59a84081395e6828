package org.jamfund.election;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a {@code .pb} file (UTF-8, tables META, PROJECTS and VOTES, columns by name) strictly: whatever cannot be
 * understood is a {@link PbProblem} with its line. Line ends, a byte order mark, quotes, blanks around cells and the order
 * of columns are as they please.
 */
public final class PbReader {

    private static final int EXCERPT = 60;

    private final PbSource source;
    private final PbTables tables;
    private long line;

    /** The currency counts where the file names none. */
    public PbReader(PbSource source, @Nullable String currency, PbSink sink) {
        this.source = source;
        this.tables = new PbTables(currency, sink);
    }

    public PbMeta read() {
        try (Reader text = Utf8.reader(source.open());
                CsvReader<CsvRecord> rows = rows(text)) {
            for (CsvRecord row : rows) {
                line = row.getStartingLineNumber();
                tables.row(line, cells(row));
            }
            return tables.end(line);
        } catch (CsvParseException malformed) {
            throw fault(malformed);
        } catch (UncheckedIOException failure) {
            throw unreadable(failure.getCause());
        } catch (IOException failure) {
            throw unreadable(failure);
        }
    }

    /** The parser wraps whatever happens while it reads: only what has no cause is the fault of the file. */
    private RuntimeException fault(CsvParseException malformed) {
        if (malformed.getCause() instanceof Error failure) {
            throw failure;
        }
        return malformed.getCause() instanceof RuntimeException failure
                ? failure
                : new PbProblem(line + 1, "not a table row: " + malformed.getMessage());
    }

    private static CsvReader<CsvRecord> rows(Reader text) {
        return CsvReader.builder()
                .fieldSeparator(';')
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true)
                .ofCsvRecord(text);
    }

    private List<String> cells(CsvRecord row) {
        List<String> cells = row.getFields().stream().map(String::strip).toList();
        row.getFields().stream().flatMapToInt(String::codePoints).forEach(this::requireReadable);
        return cells;
    }

    /** What a text in the product may not hold is refused here, where its line is known. */
    private void requireReadable(int codePoint) {
        if (!PlainText.isReadable(codePoint)) {
            String what = codePoint == 0 ? "a NUL character" : String.format("the control character U+%04X", codePoint);
            throw new PbProblem(line, "the row holds " + what);
        }
    }

    private RuntimeException unreadable(@Nullable IOException failure) {
        if (!(failure instanceof CharacterCodingException)) {
            return new UncheckedIOException(failure);
        }
        try {
            return new PbProblem(Utf8.firstBadLine(source.open()), "the line is not UTF-8");
        } catch (IOException again) {
            return new UncheckedIOException(again);
        }
    }

    /** So much of a cell as a message shows. */
    static String excerpt(String text) {
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
