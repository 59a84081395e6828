package org.jamfund.review;

import java.time.Instant;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** What one expert said about an idea in one round; the expert is absent where the reader may not know the name. */
public record Assessment(
        Id<Assessment> id,
        Id<Idea> ideaId,
        int round,
        @Nullable Id<Person> expertId,
        int impact,
        int feasibility,
        int originality,
        Recommendation recommendation,
        String comment,
        Instant filedAt) {

    public Map<Criterion, Integer> scores() {
        return Map.of(Criterion.IMPACT, impact, Criterion.FEASIBILITY, feasibility, Criterion.ORIGINALITY, originality);
    }

    Assessment withoutName() {
        return new Assessment(
                id, ideaId, round, null, impact, feasibility, originality, recommendation, comment, filedAt);
    }

    boolean says(NewAssessment content) {
        return scores().equals(content.scores())
                && recommendation == content.recommendation()
                && comment.equals(content.comment());
    }
}
