package org.jamfund.voting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The bulletin board's bytes: a header and one row per ballot, by receipt hash. The same ballots give the same bytes. */
@Component
class BoardRows {

    private static final int CHUNK = 1_000;

    private final BoardMapper board;

    BoardRows(BoardMapper board) {
        this.board = board;
    }

    /** How much was written, and the SHA-256 of the bytes in hex. */
    record Written(long ballots, long lines, String digest) {}

    /** Leaves the stream open. */
    Written write(Id<Jam> jam, OutputStream out) throws IOException {
        Sha256 digested = Sha256.of(out);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(digested);
        csv.writeRecord("receipt_hash", "lines");
        Count count = new Count();
        forEach(jam, ballot -> {
            csv.writeRecord(ballot.get(0).receiptHash(), cell(ballot));
            count.add(ballot);
        });
        csv.flush();
        return new Written(count.ballots, count.lines, digested.text());
    }

    private static final class Count {

        private long ballots;
        private long lines;

        private void add(List<BoardLine> ballot) {
            ballots++;
            lines += ballot.get(0).ideaId() == null ? 0 : ballot.size();
        }
    }

    /** Every ballot in the order of the board, read in chunks. */
    void forEach(Id<Jam> jam, Consumer<List<BoardLine>> reader) {
        String after = "";
        for (String last = next(jam, after); last != null; last = next(jam, after)) {
            ballots(board.chunk(jam, after, last)).forEach(reader);
            after = last;
        }
    }

    /** Writes nowhere, for the figures and the digest alone. */
    Written measure(Id<Jam> jam) {
        try {
            return write(jam, OutputStream.nullOutputStream());
        } catch (IOException nothingIsWrittenAnywhere) {
            throw new UncheckedIOException(nothingIsWrittenAnywhere);
        }
    }

    static String cell(List<BoardLine> ballot) {
        StringJoiner cell = new StringJoiner(" ");
        for (BoardLine line : ballot) {
            if (line.ideaId() != null) {
                cell.add(LineText.of(line.ideaId(), line.points()));
            }
        }
        return cell.toString();
    }

    private @Nullable String next(Id<Jam> jam, String after) {
        return board.lastOfChunk(jam, after, CHUNK);
    }

    private static List<List<BoardLine>> ballots(List<BoardLine> lines) {
        List<List<BoardLine>> ballots = new ArrayList<>();
        String current = "";
        for (BoardLine line : lines) {
            if (!line.receiptHash().equals(current)) {
                current = line.receiptHash();
                ballots.add(new ArrayList<>());
            }
            ballots.get(ballots.size() - 1).add(line);
        }
        return ballots;
    }
}
