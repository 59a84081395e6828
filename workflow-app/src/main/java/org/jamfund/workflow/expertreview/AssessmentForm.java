package org.jamfund.workflow.expertreview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.IdeaRevision;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scale;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.review.AssessmentSheet;
import org.jamfund.review.Assessments;
import org.jamfund.review.Draft;
import org.jamfund.review.Drafts;
import org.jamfund.review.Readings;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the form {@code review/assess-idea} asks and says, in the words of the review. */
@Component
class AssessmentForm {

    private final Assessments assessments;
    private final Drafts drafts;
    private final Readings readings;
    private final Ideas ideas;
    private final IdeaRecords records;

    AssessmentForm(Assessments assessments, Drafts drafts, Readings readings, Ideas ideas, IdeaRecords records) {
        this.assessments = assessments;
        this.drafts = drafts;
        this.readings = readings;
        this.ideas = ideas;
        this.records = records;
    }

    Map<String, List<Question>> questions(Actor by, String key) {
        return Map.of(
                "criterion",
                assessments.scorecard(by, Id.of(key)).criteria().stream()
                        .map(AssessmentForm::question)
                        .toList());
    }

    private static Question question(Criterion criterion) {
        return new Question(
                criterion.code(),
                criterion.name(),
                hint(criterion),
                criterion.usual() ? "criterion." + criterion.code() : null,
                criterion.scale().min(),
                criterion.scale().max());
    }

    /** What it means and what its scores mean, one a line. */
    private static @Nullable String hint(Criterion criterion) {
        Stream<String> anchors = criterion.scale().anchors().stream().map(AssessmentForm::line);
        String hint = Stream.concat(Optional.ofNullable(criterion.description()).stream(), anchors)
                .collect(Collectors.joining("\n"));
        return hint.isEmpty() ? null : hint;
    }

    private static String line(Scale.Anchor anchor) {
        return anchor.score() + " = " + anchor.words();
    }

    /** Which version was read in the round before, where there is a newer one, and what its owners say has changed. */
    List<Fact> facts(Actor by, String key) {
        Id<Idea> idea = Id.of(key);
        int read = since(idea).orElse(Integer.MAX_VALUE);
        List<Fact> facts = new ArrayList<>();
        for (IdeaRevision revision : records.revisions(idea)) {
            if (revision.number() == read) {
                facts.add(Fact.count("version-read", read));
            } else if (revision.number() > read && revision.note() != null) {
                facts.add(Fact.words("revision-note", revision.note()));
            }
        }
        return facts;
    }

    Optional<Integer> since(Id<Idea> idea) {
        return readings.lastRead(idea).filter(read -> read < ideas.get(idea).revision());
    }

    AssessIdea draft(Actor by, String key) {
        Draft draft = drafts.mine(by, Id.of(key));
        String advice =
                Optional.ofNullable(draft.recommendation()).map(Coded::code).orElse(null);
        return new AssessIdea(draft.scores(), advice, draft.comment(), draft.boardComment(), null);
    }

    void keep(Actor by, String key, AssessIdea answers) {
        Id<Idea> idea = Id.of(key);
        drafts.keep(by, idea, sheet(answers).incomplete(assessments.scorecard(by, idea)));
    }

    void file(Actor by, String key, AssessIdea answers) {
        Id<Idea> idea = Id.of(key);
        if (answers.conflict() != null) {
            assessments.declareConflict(by, idea, answers.conflict());
        } else {
            Scorecard scorecard = assessments.scorecard(by, idea);
            assessments.file(by, idea, sheet(answers).complete(scorecard));
        }
    }

    private static AssessmentSheet sheet(AssessIdea answers) {
        Map<String, @Nullable BigDecimal> scores = new HashMap<>();
        if (answers.scores() != null) {
            answers.scores().forEach((code, score) -> scores.put(code, BigDecimal.valueOf(score)));
        }
        return new AssessmentSheet(scores, answers.recommendation(), answers.comment(), answers.boardComment());
    }
}
