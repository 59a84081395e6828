package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.junit.jupiter.api.Test;

/** Who is above the line, and what each idea is told about it. */
class RankingTests {

    private static final ShortlistingRule BY_SIZE = standing -> standing.place() <= standing.shortlistSize()
            ? new Shortlisted(true, "within-size")
            : new Shortlisted(false, "below-line");

    @Test
    void tellsTheVotesThatLieBetweenAnIdeaAndTheLine() {
        assertThat(reasons(1, idea(1, 9, 100), idea(2, 4, 100)))
                .containsExactly("within-size [1, 1, 5]", "below-line [2, 1, 5]");
    }

    @Test
    void tellsThatTheSmallerRequestDecidedBetweenEquals() {
        assertThat(reasons(1, idea(1, 4, 200), idea(2, 4, 100)))
                .containsExactly("within-size-by-cost [1, 1, 0]", "below-line-by-cost [2, 1, 0]");
    }

    @Test
    void tellsThatTheOlderIdeaWentFirstWhereTheRequestsAreEqualToo() {
        assertThat(reasons(1, idea(2, 4, 100), idea(1, 4, 100)))
                .containsExactly("within-size-by-age [1, 1, 0]", "below-line-by-age [2, 1, 0]");
    }

    @Test
    void aLineWithNothingOnItsOtherSideTiesNobody() {
        assertThat(reasons(3, idea(1, 4, 100), idea(2, 4, 100)))
                .containsExactly("within-size [1, 3, 4]", "within-size [2, 3, 4]");
    }

    @Test
    void leavesTheAnswersOfAnotherRuleAsTheyAre() {
        ShortlistingRule rule = standing -> new Shortlisted(standing.place() == 1, "drawn-by-lot");
        assertThat(new Ranking(jam(1), List.of(idea(1, 4, 100), idea(2, 4, 100))).decide(rule))
                .allMatch(entry -> entry.reason().code().equals("drawn-by-lot"));
    }

    private static Stream<String> reasons(int size, Contender... ideas) {
        return new Ranking(jam(size), List.of(ideas))
                .decide(BY_SIZE).stream()
                        .map(entry ->
                                entry.reason().code() + " " + entry.reason().arguments());
    }

    private static Contender idea(int id, long votes, long requested) {
        return new Contender(new Id<>(id), votes, 0, 1, requested, "USD");
    }

    private static Jam jam(int size) {
        return new Jam(
                Id.fresh(),
                "A Jam",
                "Purpose",
                "USD",
                JamPhase.VOTING,
                BallotKind.APPROVAL,
                null,
                null,
                size,
                3,
                1,
                1,
                false,
                null,
                Id.fresh(),
                Instant.EPOCH,
                0);
    }
}
