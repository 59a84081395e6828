package org.jamfund.voting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.springframework.stereotype.Service;

/**
 * The published, nameless list of counted ballots: anyone can recount it, and a voter finds their own by the hash of the
 * receipt. Not transactional: a board of any length is streamed in short reads, and nothing changes after the close.
 */
@Service
public class BulletinBoard {

    private final BoardRows rows;
    private final BoardMapper board;
    /** Making the board again costs seconds for a large vote: not on each of many receipts. */
    private final Cache<Id<Jam>, String> recomputed =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    BulletinBoard(BoardRows rows, BoardMapper board) {
        this.rows = rows;
        this.board = board;
    }

    /** Writes CSV in UTF-8: {@code receipt_hash,lines}. The stream stays open. */
    public void write(Id<Jam> jam, OutputStream out) throws IOException {
        rows.write(jam, out);
    }

    /** Every counted ballot in the board's order, streamed. */
    public void forEach(Id<Jam> jam, Consumer<CountedBallot> reader) {
        rows.forEach(jam, lines -> reader.accept(CountedBallot.of(lines)));
    }

    /** Proof that a receipt's ballot is on the board of a tallied Jam; an unknown receipt is {@link NotFound}. */
    public ReceiptProof prove(Id<Jam> jam, Tally tally, String receipt) {
        Receipt known = Receipt.parse(receipt);
        List<BoardLine> ballot = known == null ? List.of() : board.ballot(jam, known.hash());
        if (known == null || ballot.isEmpty()) {
            throw new NotFound(receipt);
        }
        String hash = known.hash();
        boolean verified =
                tally.digest().equals(recomputed.get(jam, id -> rows.measure(id).digest()));
        return new ReceiptProof(hash, BoardRows.cell(ballot), board.position(jam, hash), tally.digest(), verified);
    }
}
