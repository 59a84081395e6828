package org.jamfund.election;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door for elections that come in as {@code .pb} files. The file is taken in while it arrives and read by a job later;
 * not transactional, because a slow upload must not hold a transaction.
 */
@Service
public class ElectionImports {

    static final ImportMapper.Problem NOT_WHOLE = new ImportMapper.Problem("the file did not arrive whole", 0);

    private static final int LARGEST_SHORTLIST = 100_000;

    private final ImportMapper imports;
    private final StoredFile files;
    private final Clock clock;

    ElectionImports(ImportMapper imports, StoredFile files, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Takes a file in. {@code currency} counts where the file names none, {@code shortlist} instead of the usual size.
     * A body that breaks off leaves nothing behind but the failed import.
     */
    public ImportView receive(Actor by, InputStream body, @Nullable String currency, @Nullable Integer shortlist)
            throws IOException {
        by.require(Role.FACILITATOR, Role.ADMIN);
        check(currency, shortlist);
        ElectionImport row = new ElectionImport(
                Id.fresh(),
                null,
                ImportStatus.RUNNING,
                ImportStage.RECEIVING,
                0,
                0,
                null,
                null,
                currency,
                shortlist,
                by.id(),
                0,
                0);
        imports.insert(row, clock.instant());
        boolean whole = false;
        try {
            files.store(row.importId(), body);
            whole = true;
        } finally {
            if (!whole) {
                abandon(row);
            }
        }
        if (imports.received(row.importId()) == 0) {
            // it took so long that it was given up, and what came after that belongs to nobody
            imports.deleteParts(row.importId());
        }
        return row.view();
    }

    /** Of one's own import; for anyone else there is none. */
    public ImportView get(Actor actor, Id<ImportView> id) {
        return imports.find(id)
                .filter(row -> row.createdBy().equals(actor.id()) || actor.has(Role.ADMIN))
                .orElseThrow(() -> new NotFound(id))
                .view();
    }

    private void abandon(ElectionImport row) {
        imports.deleteParts(row.importId());
        imports.finish(row, ImportStatus.FAILED, NOT_WHOLE, clock.instant());
    }

    private static void check(@Nullable String currency, @Nullable Integer shortlist) {
        if (currency != null) {
            Amounts.unit("currency", currency);
        }
        if (shortlist != null && (shortlist < 1 || shortlist > LARGEST_SHORTLIST)) {
            throw Invalid.field("shortlist", "range", 1, LARGEST_SHORTLIST);
        }
    }
}
