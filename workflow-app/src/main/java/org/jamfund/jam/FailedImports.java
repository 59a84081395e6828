package org.jamfund.jam;

import org.jamfund.kernel.Id;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door out for Jams whose import failed. */
@Service
@Transactional
public class FailedImports {

    private final Jams jams;
    private final JamMapper rows;

    FailedImports(Jams jams, JamMapper rows) {
        this.jams = jams;
        this.rows = rows;
    }

    /** The Jam, provided its import has not ended: of any other nothing may be taken back. */
    @Transactional(readOnly = true)
    public Jam require(Id<Jam> id) {
        Jam jam = jams.evenHalfImported(id);
        if (!jam.isBeingImported()) {
            throw Jams.wrongPhase(jam);
        }
        return jam;
    }

    /** Takes the Jam away, once its ideas and ballots are gone. */
    public void discard(Id<Jam> id) {
        require(id);
        rows.deleteTopics(id);
        rows.deleteAudiences(id);
        rows.deleteWindows(id);
        rows.delete(id);
    }
}
