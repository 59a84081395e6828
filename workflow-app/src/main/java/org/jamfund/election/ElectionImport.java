package org.jamfund.election;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** The row of an import. Whoever works on it moves its version with every chunk, so that only one node's chunk counts. */
record ElectionImport(
        Id<ImportView> importId,
        @Nullable Id<Jam> jamId,
        ImportStatus status,
        ImportStage stage,
        long rowsDone,
        long rowsTotal,
        @Nullable String error,
        @Nullable Long errorLine,
        @Nullable String currency,
        @Nullable Integer shortlist,
        Id<Person> createdBy,
        int attempts,
        int version) {

    ImportView view() {
        double progress = status == ImportStatus.DONE ? 1 : rowsTotal == 0 ? 0 : (double) rowsDone / rowsTotal;
        boolean done = status == ImportStatus.DONE;
        return new ImportView(
                importId,
                status,
                progress,
                done ? jamId : null,
                shownError(),
                status == ImportStatus.RUNNING ? null : errorLine);
    }

    private @Nullable String shownError() {
        if (status == ImportStatus.RUNNING) {
            return null;
        }
        return error == null || errorLine == null || errorLine == 0 ? error : "line " + errorLine + ": " + error;
    }

    ElectionImport writing(Id<Jam> jam, long rows) {
        return with(jam, ImportStage.WRITING, 0, rows, 0);
    }

    ElectionImport withRowsDone(long rows) {
        return with(jamId, stage, rows, rowsTotal, 0);
    }

    ElectionImport triedAgain() {
        return with(jamId, stage, rowsDone, rowsTotal, attempts + 1);
    }

    /** What was written is to be removed again; the reason is kept for whoever ends that. */
    ElectionImport removing(String reason, long line) {
        return new ElectionImport(
                importId,
                jamId,
                status,
                ImportStage.REMOVING,
                rowsDone,
                rowsTotal,
                reason,
                line,
                currency,
                shortlist,
                createdBy,
                0,
                version);
    }

    ElectionImport withoutJam() {
        return with(null, stage, rowsDone, rowsTotal, 0);
    }

    Id<Jam> jam() {
        if (jamId == null) {
            throw new IllegalStateException("Import " + importId + " has no Jam yet");
        }
        return jamId;
    }

    private ElectionImport with(@Nullable Id<Jam> jam, ImportStage newStage, long done, long total, int tries) {
        return new ElectionImport(
                importId, jam, status, newStage, done, total, error, errorLine, currency, shortlist, createdBy, tries,
                version);
    }

    ElectionImport next() {
        return new ElectionImport(
                importId,
                jamId,
                status,
                stage,
                rowsDone,
                rowsTotal,
                error,
                errorLine,
                currency,
                shortlist,
                createdBy,
                attempts,
                version + 1);
    }
}
