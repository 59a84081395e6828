package org.jamfund.reporting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jamfund.kernel.Sha256;
import org.springframework.stereotype.Service;

/** Writes reports. Not transactional: what is read is fixed by the question's number, and a large report takes its time. */
@Service
public class Reports {

    private final Map<ReportName, Content> contents = new EnumMap<>(ReportName.class);
    private final Scratch scratch;

    Reports(List<Content> contents, Scratch scratch) {
        contents.forEach(content -> this.contents.put(content.name(), content));
        this.scratch = scratch;
    }

    /** The answer in a file, ready to leave. */
    public Export export(Question question, Format format) throws IOException {
        return Export.of(format, scratch, out -> write(question, format, out, rows -> {}));
    }

    /** Writes the answer and closes what it was written to; {@code progress} hears of rows as they are written. */
    Written write(Question question, Format format, OutputStream out, LongConsumer progress) throws IOException {
        Counted counted = new Counted(out);
        Sha256 hash = Sha256.of(counted);
        long rows;
        Totals totals;
        try (hash;
                Sheet sheet = format.open(hash, question, scratch)) {
            Table table = new Table(sheet, progress);
            answer(question, table);
            totals = table.end();
            rows = table.rows();
        }
        return new Written(counted.size, rows, totals, hash.text());
    }

    /** The same for whoever shows the rows themselves. */
    void answer(Question question, Table table) throws IOException {
        Objects.requireNonNull(contents.get(question.report())).write(question, table);
    }

    private static final class Counted extends FilterOutputStream {

        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }
    }
}
