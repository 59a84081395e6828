package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.springframework.stereotype.Component;

/** The assessments as they were filed, each with its scores; who may read them is decided by whoever asks. */
@Component
class FiledAssessments {

    private final AssessmentMapper rows;

    FiledAssessments(AssessmentMapper rows) {
        this.rows = rows;
    }

    /** In the order in which they were filed. */
    List<Assessment> ofIdea(Id<Idea> idea) {
        return ofIdeas(List.of(idea));
    }

    /** In the order in which they were filed; with as many statements as for one idea. */
    List<Assessment> ofIdeas(Collection<Id<Idea>> ideas) {
        if (ideas.isEmpty()) {
            return List.of();
        }
        Map<Id<Assessment>, Map<String, Integer>> scores = rows.scores(ideas).stream()
                .collect(groupingBy(
                        AssessmentMapper.Score::assessmentId,
                        toMap(AssessmentMapper.Score::criterion, AssessmentMapper.Score::score)));
        return rows.ofIdeas(ideas).stream()
                .map(row -> row.with(scores.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    List<Assessment> ofRound(Round round) {
        return ofIdea(round.idea()).stream()
                .filter(assessment -> assessment.round() == round.number())
                .toList();
    }

    Optional<Assessment> ofExpert(Round round, Id<Person> expert) {
        return ofRound(round).stream()
                .filter(assessment -> expert.equals(assessment.expertId()))
                .findFirst();
    }

    void insert(Assessment assessment, Id<Seat> seat) {
        rows.insert(assessment, seat);
        assessment.scores().forEach((criterion, score) -> rows.insertScore(assessment.id(), criterion, score));
    }
}
