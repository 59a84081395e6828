package org.jamfund.election;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.SignIns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Works off the imports that wait, one at a time per node. What a node leaves unfinished another, or the same after its
 * restart, goes on with as soon as the lease has run out; {@code jamfund.election.imports=false} stops it.
 */
@Component
@ConditionalOnProperty(name = "jamfund.election.imports", matchIfMissing = true)
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    private static final int MOST_ATTEMPTS = 5;

    private final ImportDesk desk;
    private final StoredFile files;
    private final SignIns signIns;

    ImportWorker(ImportDesk desk, StoredFile files, SignIns signIns) {
        this.desk = desk;
        this.files = files;
        this.signIns = signIns;
    }

    @Scheduled(fixedDelayString = "${jamfund.election.poll-delay:1s}")
    void work() {
        desk.failBrokenUploads();
        for (Optional<ElectionImport> next = desk.claim(); next.isPresent(); next = desk.claim()) {
            run(next.get());
        }
    }

    /** Whatever else breaks an import off is in the log, and the import is tried again: but not for ever. */
    private static void requireHope(ElectionImport claimed) {
        if (claimed.attempts() > MOST_ATTEMPTS) {
            throw new PbProblem(
                    0,
                    "the import broke off " + MOST_ATTEMPTS + " times at the same place; the server's log tells why");
        }
    }

    private static String unfit(Invalid invalid) {
        return invalid.errors().stream()
                .map(error -> error.field() + " (" + error.code() + ")")
                .collect(Collectors.joining(", ", "no Jam can be made of it: ", ""));
    }

    private void run(ElectionImport claimed) {
        try {
            if (claimed.stage() != ImportStage.REMOVING) {
                bring(claimed);
            } else if (claimed.attempts() > MOST_ATTEMPTS) {
                LOG.error("What import {} wrote of Jam {} cannot be removed", claimed.importId(), claimed.jamId());
                desk.endUnremoved(claimed);
            } else {
                remove(claimed);
            }
        } catch (Stale takenOver) {
            LOG.info("Import {} is in other hands now", claimed.importId());
        }
    }

    private void giveUp(ElectionImport claimed, PbProblem problem) {
        remove(desk.giveUp(claimed.importId(), problem));
    }

    private void remove(ElectionImport failing) {
        ElectionImport row = failing;
        while (row.jamId() != null) {
            row = desk.removeSome(row);
        }
    }

    private void bring(ElectionImport claimed) {
        PbSource file = files.source(claimed.importId());
        ImportCheck check = new ImportCheck(claimed, desk::keep);
        try {
            requireHope(claimed);
            Actor by = signIns.actor(claimed.createdBy())
                    .orElseThrow(() -> new PbProblem(0, "who began this import may no longer do so"));
            Election election = check.read(file, claimed.currency());
            ElectionImport row = check.row().stage() == ImportStage.CHECKING
                    ? desk.openJam(check.row(), by, election, check.rows())
                    : check.row();
            new ImportRun(desk, row, by, election).write(file);
        } catch (PbProblem problem) {
            giveUp(claimed, problem);
        } catch (Refused refused) {
            giveUp(claimed, new PbProblem(0, refused.refusal().code()));
        } catch (Invalid invalid) {
            giveUp(claimed, new PbProblem(0, unfit(invalid)));
        }
    }
}
