package org.jamfund.election;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.voting.CountedBallot;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes the three tables one after the other; what {@link PbReader} makes of them is what was written. */
final class PbWriter {

    private static final Set<IdeaStatus> FUNDED =
            EnumSet.of(IdeaStatus.FUNDED, IdeaStatus.IN_DELIVERY, IdeaStatus.COMPLETED);

    private final Jam jam;
    private final boolean points;
    private final Map<Id<Idea>, ImportMapper.StoodIdea> ideas;
    private final CsvWriter csv;

    PbWriter(Jam jam, List<ImportMapper.StoodIdea> ideas, OutputStream out) {
        this.jam = jam;
        points = jam.ballotKind() == BallotKind.POINTS;
        this.ideas = ideas.stream()
                .collect(Collectors.toMap(
                        ImportMapper.StoodIdea::ideaId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
    }

    /** What an imported file said stays said, but for what this file is made of. */
    void meta(List<MetaEntry> kept, Money budget, long ballots) {
        Map<String, String> meta = new LinkedHashMap<>();
        meta.put("description", jam.title());
        kept.forEach(entry -> meta.put(entry.name(), entry.content()));
        meta.put("num_projects", String.valueOf(standing().count()));
        meta.put("num_votes", String.valueOf(ballots));
        meta.put("budget", budget.getAmount().toPlainString());
        meta.put("currency", jam.currency());
        meta.put("vote_type", points ? VoteType.CUMULATIVE.code() : VoteType.APPROVAL.code());
        csv.writeRecord(Section.META.name());
        csv.writeRecord("key", "value");
        meta.forEach(csv::writeRecord);
    }

    void projects() {
        csv.writeRecord(Section.PROJECTS.name());
        csv.writeRecord("project_id", "cost", "name", "category", "votes", "score", "selected");
        standing().forEach(this::project);
    }

    private Stream<ImportMapper.StoodIdea> standing() {
        return ideas.values().stream().filter(idea -> idea.mergedIntoId() == null);
    }

    private void project(ImportMapper.StoodIdea idea) {
        String topic = idea.topic();
        csv.writeRecord(
                idea.projectId(),
                Amounts.ofMinor(idea.requestedMinor(), jam.currency())
                        .getAmount()
                        .toPlainString(),
                idea.title(),
                topic == null ? "" : topic,
                String.valueOf(idea.votes()),
                String.valueOf(idea.points()),
                FUNDED.contains(idea.status()) ? "1" : "0");
    }

    void votes() {
        csv.writeRecord(Section.VOTES.name());
        csv.writeRecord(points ? List.of("voter_id", "vote", "points") : List.of("voter_id", "vote"));
    }

    void vote(CountedBallot ballot) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        ballot.lines().forEach(line -> {
            String project = project(line.idea());
            if (project != null) {
                lines.merge(project, line.points(), Integer::sum);
            }
        });
        String vote = String.join(",", lines.keySet());
        if (points) {
            csv.writeRecord(
                    ballot.receiptHash(),
                    vote,
                    lines.values().stream().map(String::valueOf).collect(Collectors.joining(",")));
        } else {
            csv.writeRecord(ballot.receiptHash(), vote);
        }
    }

    /** The project a line counts for: the big idea at the end of the chain of merges; none for a control of triage. */
    private @Nullable String project(Id<Idea> line) {
        ImportMapper.StoodIdea idea = ideas.get(line);
        while (idea != null && idea.mergedIntoId() != null) {
            idea = ideas.get(idea.mergedIntoId());
        }
        return idea == null ? null : idea.projectId();
    }

    void flush() throws IOException {
        csv.flush();
    }
}
