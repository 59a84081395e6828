package org.jamfund.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jamfund.idea.BroughtIdea;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.voting.BallotLine;
import org.jamfund.voting.BroughtBallot;

/** The second reading: writes the file in chunks, from the row the last chunk ended with. */
final class ImportRun implements PbSink {

    private static final int IDEAS = 200;
    private static final int BALLOTS = 2_000;

    private final ImportDesk desk;
    private final Actor by;
    private final Election election;
    private final Map<String, String> topics;
    private final List<BroughtIdea> ideas = new ArrayList<>();
    private final List<BroughtBallot> ballots = new ArrayList<>();
    private Map<String, Id<Idea>> ideaIds = Map.of();
    private ElectionImport row;
    private long seen;

    ImportRun(ImportDesk desk, ElectionImport row, Actor by, Election election) {
        this.desk = desk;
        this.row = row;
        this.by = by;
        this.election = election;
        this.topics = election.topicsOfProjects();
    }

    void write(PbSource source) {
        new PbReader(source, election.fallbackCurrency(), this).read();
        writeIdeas();
        writeBallots();
        desk.finish(row, by, election);
    }

    @Override
    public void project(PbProject project) {
        if (++seen <= row.rowsDone()) {
            return;
        }
        ideas.add(new BroughtIdea(
                project.id(),
                Election.title(project),
                project.cost(),
                topics.getOrDefault(project.id(), Election.NO_CATEGORY)));
        if (ideas.size() == IDEAS) {
            writeIdeas();
        }
    }

    @Override
    public void ballot(PbBallot ballot) {
        writeIdeas();
        if (++seen <= row.rowsDone()) {
            return;
        }
        if (ideaIds.isEmpty()) {
            ideaIds = desk.ideas(row.jam());
        }
        ballots.add(new BroughtBallot(
                ballot.voter(), ballot.lines().stream().map(this::line).toList()));
        if (ballots.size() == BALLOTS) {
            writeBallots();
        }
    }

    private BallotLine line(PbBallot.Line line) {
        Id<Idea> idea = ideaIds.get(line.project());
        if (idea == null) {
            throw new IllegalStateException("The project " + line.project() + " has not become an idea");
        }
        return new BallotLine(idea, line.points());
    }

    private void writeIdeas() {
        if (!ideas.isEmpty()) {
            row = desk.bringIdeas(row, by, List.copyOf(ideas));
            ideas.clear();
        }
    }

    private void writeBallots() {
        if (!ballots.isEmpty()) {
            row = desk.bringBallots(row, List.copyOf(ballots));
            ballots.clear();
        }
    }
}
