package org.jamfund.election;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The first reading: finds whatever is wrong with the file before anything of it is kept. */
final class ImportCheck implements PbSink {

    private static final int ROWS_PER_SIGN_OF_LIFE = 50_000;

    private final List<PbProject> projects = new ArrayList<>();
    private final UnaryOperator<ElectionImport> keep;
    private ElectionImport row;
    private long ballots;

    ImportCheck(ElectionImport row, UnaryOperator<ElectionImport> keep) {
        this.row = row;
        this.keep = keep;
    }

    Election read(PbSource source, @Nullable String currency) {
        PbMeta meta = new PbReader(source, currency, this).read();
        return new Election(meta, projects, currency);
    }

    @Override
    public void project(PbProject project) {
        projects.add(project);
    }

    @Override
    public void ballot(PbBallot ballot) {
        ballots++;
        if (ballots % ROWS_PER_SIGN_OF_LIFE == 0) {
            row = keep.apply(row);
        }
    }

    ElectionImport row() {
        return row;
    }

    long rows() {
        return projects.size() + ballots;
    }
}
