package org.jamfund.review;

import java.time.Instant;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What one expert said about a version of an idea in one round, by the codes of the Jam's criteria. The expert and what
 * was said to the board alone are absent where the reader may not know them.
 */
public record Assessment(
        Id<Assessment> id,
        Id<Idea> ideaId,
        int round,
        int revision,
        @Nullable Id<Person> expertId,
        Map<String, Integer> scores,
        Recommendation recommendation,
        String comment,
        @Nullable String boardComment,
        Instant filedAt) {

    public Assessment {
        scores = Map.copyOf(scores);
    }

    Round inRound() {
        return new Round(ideaId, round);
    }

    Assessment withoutName() {
        return seenBy(null, null);
    }

    Assessment withoutWordsToTheBoard() {
        return seenBy(expertId, null);
    }

    private Assessment seenBy(@Nullable Id<Person> expert, @Nullable String toTheBoard) {
        return new Assessment(
                id, ideaId, round, revision, expert, scores, recommendation, comment, toTheBoard, filedAt);
    }

    boolean says(NewAssessment content) {
        return content.equals(new NewAssessment(scores, recommendation, comment, boardComment));
    }
}
