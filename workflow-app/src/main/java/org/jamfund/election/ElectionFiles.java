package org.jamfund.election;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.voting.BulletinBoard;
import org.jamfund.voting.Tallies;
import org.jamfund.voting.Tally;
import org.springframework.stereotype.Service;

/**
 * A Jam's vote as a {@code .pb} file, and what an imported file said about its election. Not transactional: nothing of it
 * changes after the close, and a vote of any size is streamed in short reads.
 */
@Service
public class ElectionFiles {

    private final ImportMapper imports;
    private final Tallies tallies;
    private final BulletinBoard board;
    private final Envelopes envelopes;

    ElectionFiles(ImportMapper imports, Tallies tallies, BulletinBoard board, Envelopes envelopes) {
        this.imports = imports;
        this.tallies = tallies;
        this.board = board;
        this.envelopes = envelopes;
    }

    /** In the file's order: limits and thresholds too, which are kept and shown but applied only when asked for. */
    public List<MetaEntry> meta(Id<Jam> jam) {
        return imports.meta(jam);
    }

    /** {@link NotFound} with {@code not-tallied-yet} before the count. */
    public Tally tally(Id<Jam> jam) {
        return tallies.find(jam).orElseThrow(() -> new NotFound(Refusal.of("not-tallied-yet")));
    }

    /** Writes the file in UTF-8 and leaves the stream open. Voters are the hashes of their receipts. */
    public void write(Jam jam, OutputStream out) throws IOException {
        Tally tally = tally(jam.id());
        PbWriter file = new PbWriter(jam, imports.stood(jam.id()), out);
        file.meta(
                imports.meta(jam.id()),
                envelopes.of(jam.id()).money(envelopes.of(jam.id()).granted()),
                tally.ballots());
        file.projects();
        file.votes();
        board.forEach(jam.id(), file::vote);
        file.flush();
    }
}
