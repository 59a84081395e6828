package org.jamfund.election;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.funding.Envelopes;
import org.jamfund.idea.BroughtIdea;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
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

    private static final int MOST_META = 200;

    private final ImportMapper imports;
    private final Jams jams;
    private final Ideas ideas;
    private final Ballots ballots;
    private final Envelopes envelopes;
    private final Clock clock;

    ImportDesk(ImportMapper imports, Jams jams, Ideas ideas, Ballots ballots, Envelopes envelopes, Clock clock) {
        this.imports = imports;
        this.jams = jams;
        this.ideas = ideas;
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
        envelopes.bring(by, row.jam(), election.budget(), "import/" + row.importId());
        jams.startImported(row.jam());
        end(row, ImportStatus.DONE, null);
    }

    void fail(Id<ImportView> id, PbProblem problem) {
        ElectionImport row = imports.find(id).orElseThrow(() -> new NotFound(id));
        end(row, ImportStatus.FAILED, new ImportMapper.Problem(Election.cut(problem.reason(), 2_000), problem.line()));
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
