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
        for (Optional<ElectionImport> next = desk.claim(); next.isPresent(); next = desk.claim()) {
            run(next.get());
        }
    }

    /** Whatever else breaks an import off is in the log, and the import is tried again: but not for ever. */
    private static void requireHope(ElectionImport claimed) {
        if (claimed.attempts() > MOST_ATTEMPTS) {
            throw new PbProblem(
                    0, "the import broke off " + MOST_ATTEMPTS + " times at the same place; the server's log tells why");
        }
    }

    private static String unfit(Invalid invalid) {
        return invalid.errors().stream()
                .map(error -> error.field() + " (" + error.code() + ")")
                .collect(Collectors.joining(", ", "no Jam can be made of it: ", ""));
    }

    private void run(ElectionImport claimed) {
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
            desk.fail(claimed.importId(), problem);
        } catch (Refused refused) {
            desk.fail(claimed.importId(), new PbProblem(0, refused.refusal().code()));
        } catch (Invalid invalid) {
            desk.fail(claimed.importId(), new PbProblem(0, unfit(invalid)));
        } catch (Stale takenOver) {
            LOG.info("Import {} is in other hands now", claimed.importId());
        }
    }
}
