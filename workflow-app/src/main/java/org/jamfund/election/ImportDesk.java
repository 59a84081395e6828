package org.jamfund.election;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.funding.Envelopes;
import org.jamfund.idea.BroughtIdea;
import org.jamfund.idea.BroughtIdeas;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.FailedImports;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.voting.Ballots;
import org.jamfund.voting.BroughtBallot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an import, each a transaction that also moves the import's row: a step counts exactly once, whoever is
 * killed in the middle. {@link Stale} says that another node has taken the import over.
 */
@Service
@Transactional
class ImportDesk {

    /** A chunk takes a second or two; a node that is silent for so long is taken for dead. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration LONGEST_UPLOAD = Duration.ofHours(6);

    private static final int MOST_META = 200;
    private static final int LONGEST_REASON = 2_000;
    private static final int BALLOTS_REMOVED = 2_000;
    private static final int IDEAS_REMOVED = 100;

    private final ImportMapper imports;
    private final Jams jams;
    private final FailedImports failedJams;
    private final Ideas ideas;
    private final BroughtIdeas broughtIdeas;
    private final Ballots ballots;
    private final Envelopes envelopes;
    private final Clock clock;

    ImportDesk(
            ImportMapper imports,
            Jams jams,
            FailedImports failedJams,
            Ideas ideas,
            BroughtIdeas broughtIdeas,
            Ballots ballots,
            Envelopes envelopes,
            Clock clock) {
        this.imports = imports;
        this.jams = jams;
        this.failedJams = failedJams;
        this.ideas = ideas;
        this.broughtIdeas = broughtIdeas;
        this.ballots = ballots;
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** The oldest import nobody works on; that it was tried is counted at once, as nobody may come back to count it. */
    Optional<ElectionImport> claim() {
        return imports.waiting(clock.instant())
                .map(ElectionImport::triedAgain)
                .filter(row -> imports.advance(row, clock.instant().plus(LEASE)) == 1)
                .map(ElectionImport::next);
    }

    /** A node that was killed while it took a file in cannot say so: after hours nothing more of the file comes. */
    void failBrokenUploads() {
        imports.arrivingSince(clock.instant().minus(LONGEST_UPLOAD))
                .forEach(row -> end(row, ImportStatus.FAILED, ElectionImports.NOT_WHOLE));
    }

    ElectionImport keep(ElectionImport row) {
        return advance(row);
    }

    ElectionImport openJam(ElectionImport row, Actor by, Election election, long rows) {
        Jam jam = jams.imported(by, election.jam(row.shortlist()));
        int position = 0;
        for (Map.Entry<String, String> meta : election.meta().contents().entrySet()) {
            imports.insertMeta(jam.id(), position++, Election.cut(meta.getKey(), MOST_META), meta.getValue());
        }
        return advance(row.writing(jam.id(), rows));
    }

    ElectionImport bringIdeas(ElectionImport row, Actor by, List<BroughtIdea> chunk) {
        ideas.bring(by, row.jam(), chunk);
        return advance(row.withRowsDone(row.rowsDone() + chunk.size()));
    }

    ElectionImport bringBallots(ElectionImport row, List<BroughtBallot> chunk) {
        ballots.bring(row.jam(), chunk);
        return advance(row.withRowsDone(row.rowsDone() + chunk.size()));
    }

    @Transactional(readOnly = true)
    Map<String, Id<Idea>> ideas(Id<Jam> jam) {
        return imports.ideas(jam).stream()
                .collect(Collectors.toMap(ImportMapper.BroughtId::externalId, ImportMapper.BroughtId::ideaId));
    }

    void finish(ElectionImport row, Actor by, Election election) {
        envelopes.bring(by, row.jam(), election.budget(), row.importId());
        jams.startImported(row.jam());
        end(row, ImportStatus.DONE, null);
    }

    /** The import has failed: at once where nothing was written, otherwise when {@link #removeSome} is through. */
    ElectionImport giveUp(Id<ImportView> id, PbProblem problem) {
        ElectionImport row = imports.find(id).orElseThrow(() -> new NotFound(id));
        ElectionImport failing = row.removing(Election.cut(problem.reason(), LONGEST_REASON), problem.line());
        return row.jamId() == null ? failed(failing) : advance(failing);
    }

    /** Removes a chunk of what was written, ballots before ideas and the Jam last: that one ends the import. */
    ElectionImport removeSome(ElectionImport row) {
        Id<Jam> jam = row.jam();
        if (ballots.takeBack(jam, BALLOTS_REMOVED) || broughtIdeas.takeBack(jam, IDEAS_REMOVED)) {
            return advance(row.withRowsDone(row.rowsDone()));
        }
        ElectionImport bare = advance(row.withoutJam());
        imports.deleteMeta(jam);
        failedJams.discard(jam);
        return failed(bare);
    }

    /** Ends a failed import though not all it wrote could be removed: nobody sees that Jam. */
    void endUnremoved(ElectionImport row) {
        failed(row);
    }

    private ElectionImport failed(ElectionImport row) {
        String reason = String.valueOf(row.error());
        end(row, ImportStatus.FAILED, new ImportMapper.Problem(reason, row.errorLine() == null ? 0 : row.errorLine()));
        return row;
    }

    private void end(ElectionImport row, ImportStatus status, ImportMapper.@Nullable Problem problem) {
        if (imports.finish(row, status, problem, clock.instant()) != 1) {
            throw new Stale(row.importId());
        }
        imports.deleteParts(row.importId());
    }

    private ElectionImport advance(ElectionImport row) {
        if (imports.advance(row, clock.instant().plus(LEASE)) != 1) {
            throw new Stale(row.importId());
        }
        return row.next();
    }
}
