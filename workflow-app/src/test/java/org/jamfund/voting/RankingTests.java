package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is above the line, and what each idea is told about it. */
class RankingTests {

    private static final ShortlistingRule BY_SIZE =
            standing -> standing.place() <= standing.shortlistSize() ? in() : out("below-line");

    private static final ShortlistingRule UNLESS_NOBODY =
            standing -> standing.votes() == 0 ? out("no-votes") : BY_SIZE.decide(standing);

    private static final ShortlistingRule TWO_AUDIENCES =
            standing -> standing.audiences() < 2 ? out("below-line") : BY_SIZE.decide(standing);

    private static final ShortlistingRule SEVEN =
            standing -> Math.max(standing.votes(), standing.points()) >= 7 ? in() : out("below-line");

    private static Optional<Shortlisted> in() {
        return Optional.of(new Shortlisted(true, "within-size"));
    }

    private static Optional<Shortlisted> out(String reason) {
        return Optional.of(new Shortlisted(false, reason));
    }

    @Test
    void tellsTheVotesThatLieBetweenAnIdeaAndTheLine() {
        assertThat(reasons(1, idea(1, 9, 100), idea(2, 4, 100)))
                .containsExactly("within-size [1, 1, 5]", "below-line [2, 1, 6]");
    }

    @Test
    void tellsThatTheSmallerRequestDecidedBetweenEquals() {
        assertThat(reasons(1, idea(1, 4, 200), idea(2, 4, 100)))
                .containsExactly("within-size-by-cost [1, 1, 0]", "below-line-by-cost [2, 1, 1]");
    }

    @Test
    void tellsThatTheOlderIdeaWentFirstWhereTheRequestsAreEqualToo() {
        assertThat(reasons(1, idea(2, 4, 100), idea(1, 4, 100)))
                .containsExactly("within-size-by-age [1, 1, 0]", "below-line-by-age [2, 1, 1]");
    }

    @Test
    void aLineWithNothingOnItsOtherSideTiesNobody() {
        assertThat(reasons(3, idea(1, 4, 100), idea(2, 4, 100)))
                .containsExactly("within-size [1, 3, 4]", "within-size [2, 3, 4]");
    }

    @Test
    void whoeverStandsAloneFallsOnlyWhenNobodyIsLeft() {
        assertThat(new Ranking(jam(3), List.of(idea(1, 4, 100))).decide(UNLESS_NOBODY))
                .extracting(ShortlistEntry::margin)
                .containsExactly(3L);
    }

    @Test
    void noNumberOfVotesHelpsWhatTheRuleKeepsOut() {
        ShortlistingRule rule = standing -> standing.requested().isGreaterThan(Money.parse("USD 1.00"))
                ? out("below-line")
                : BY_SIZE.decide(standing);
        assertThat(new Ranking(jam(1), List.of(idea(1, 4, 200), idea(2, 3, 100))).decide(rule))
                .extracting(entry -> entry.reason().code(), ShortlistEntry::margin)
                .containsExactly(tuple("below-line-by-far", 0L), tuple("below-line", 1L));
    }

    /** With a billion votes it would be out again, with the seventeen up to the other's place it would be in. */
    @Test
    void aTableWithACeilingHidesNoMargin() {
        ShortlistingRule rule =
                standing -> standing.votes() >= 7 && standing.votes() < 5_000 ? in() : out("below-line");
        assertThat(new Ranking(jam(1), List.of(idea(1, 20, 100), idea(2, 3, 100))).decide(rule))
                .extracting(ShortlistEntry::margin)
                .containsExactly(13L, 4L);
    }

    /** The whole ranking again, with the change, instead of what is known about the line. */
    @ParameterizedTest
    @EnumSource(BallotKind.class)
    void theStatedMarginSufficesAndOneLessDoesNot(BallotKind kind) {
        Random random = new Random(20_260_401);
        List<Long> found = new ArrayList<>();
        for (int round = 0; round < 400; round++) {
            List<Contender> ideas = IntStream.rangeClosed(1, 1 + random.nextInt(9))
                    .mapToObj(number -> drawn(number, random))
                    .toList();
            Jam jam = jam(1 + random.nextInt(6), kind);
            ShortlistingRule rule =
                    List.of(BY_SIZE, UNLESS_NOBODY, TWO_AUDIENCES, SEVEN).get(round % 4);
            for (ShortlistEntry entry : new Ranking(jam, ideas).decide(rule)) {
                long margin = entry.margin();
                found.add(margin);
                if (entry.shortlisted()) {
                    assertThat(isIn(jam, ideas, rule, entry.ideaId(), -margin)).isTrue();
                    long all = kind == BallotKind.POINTS ? entry.points() : entry.votes();
                    assertThat(margin < all && isIn(jam, ideas, rule, entry.ideaId(), -margin - 1))
                            .isFalse();
                } else if (margin > 0) {
                    assertThat(isIn(jam, ideas, rule, entry.ideaId(), margin)).isTrue();
                    assertThat(isIn(jam, ideas, rule, entry.ideaId(), margin - 1))
                            .isFalse();
                } else {
                    assertThat(isIn(jam, ideas, rule, entry.ideaId(), 30)).isFalse();
                }
            }
        }
        assertThat(found).filteredOn(margin -> margin > 1).hasSizeGreaterThan(300);
    }

    private static boolean isIn(Jam jam, List<Contender> ideas, ShortlistingRule rule, Id<Idea> which, long more) {
        List<Contender> changed = ideas.stream()
                .map(one -> one.ideaId().equals(which) ? one.with(more, jam.ballotKind() == BallotKind.POINTS) : one)
                .toList();
        return new Ranking(jam, changed)
                .decide(rule).stream().anyMatch(entry -> entry.ideaId().equals(which) && entry.shortlisted());
    }

    private static Contender drawn(int number, Random random) {
        long votes = random.nextInt(9);
        long points = votes == 0 ? 0 : votes + random.nextInt(9);
        return new Contender(
                new Id<>(number),
                votes,
                points,
                votes == 0 ? 0 : 1 + random.nextInt(2),
                100L * random.nextInt(3),
                "USD");
    }

    @Test
    void leavesTheAnswersOfAnotherRuleAsTheyAre() {
        ShortlistingRule rule = standing -> Optional.of(new Shortlisted(standing.place() == 1, "drawn-by-lot"));
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
        return jam(size, BallotKind.APPROVAL);
    }

    private static Jam jam(int size, BallotKind kind) {
        return new Jam(
                Id.fresh(),
                "A Jam",
                "Purpose",
                "USD",
                JamPhase.VOTING,
                kind,
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
