package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.idea.BroughtIdea;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refused;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Votes that race each other and the closing. Each promise stands beside a test that breaks it with {@link NaiveBallots},
 * so that we know the race is really run: that way eight votes pass a quota of three, and an acknowledged vote is missing
 * from the tally.
 */
@JamfundTest
class BallotRaceTests {

    private static final int QUOTA = 3;
    private static final int PARALLEL = 8;

    @Autowired
    private Given given;

    @Autowired
    private Jams jams;

    @Autowired
    private Ideas ideas;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Tallies tallies;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void fiftyCastsOfOneVoterNeverExceedTheQuota() {
        Jam jam = given.aJam().withBallotOf(QUOTA).voting();
        List<Id<Idea>> choice = ideas(jam, 50);
        SignedIn voter = given.aMemberOf(jam);
        List<Callable<Integer>> casts = choice.stream()
                .<Callable<Integer>>map(idea -> () ->
                        voter.api().put("/api/ideas/{idea}/vote", idea.text()).statusCode())
                .toList();
        List<Integer> answers = Together.all(casts);
        assertThat(answers)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(QUOTA);
        assertThat(ballots.mine(voter.actor(), jam.id()).lines()).hasSize(QUOTA);
        assertThat(stored(jam, voter)).isEqualTo(QUOTA);
    }

    /** A ballot that is taken back is a row that goes away while others wait for it. */
    @Test
    void castingAndTakingBackAtOnceNeverBreaksABallot() {
        Jam jam = given.aJam().voting();
        List<Id<Idea>> choice = ideas(jam, 5);
        SignedIn voter = given.aMemberOf(jam);
        Map<String, ?> whole = Map.of(
                "lines",
                choice.stream().map(idea -> Map.of("idea", idea.text())).toList());
        for (int round = 0; round < 10; round++) {
            List<Integer> answers = Together.times(50, n -> switch (n % 3) {
                        case 0 ->
                            voter.api()
                                    .body(whole)
                                    .put("/api/jams/{jam}/ballot", jam.id().text());
                        case 1 ->
                            voter.api()
                                    .delete("/api/jams/{jam}/ballot", jam.id().text());
                        default ->
                            voter.api()
                                    .put(
                                            "/api/ideas/{idea}/vote",
                                            choice.get(n % 5).text());
                    })
                    .stream()
                    .map(Response::statusCode)
                    .toList();
            assertThat(answers).containsOnly(200);
        }
        assertThat(ballots.mine(voter.actor(), jam.id()).lines()).hasSize(stored(jam, voter));
    }

    @Test
    void naiveCastsOfOneVoterExceedTheQuota() {
        Jam jam = given.aJam().withBallotOf(QUOTA).voting();
        List<Id<Idea>> choice = ideas(jam, PARALLEL + 1);
        SignedIn voter = given.aMemberOf(jam);
        ballots.vote(voter.actor(), choice.get(PARALLEL), null);
        NaiveBallots naive = new NaiveBallots(jdbc, transaction);
        CyclicBarrier allHaveLooked = new CyclicBarrier(PARALLEL);
        Together.all(choice.subList(0, PARALLEL).stream()
                .<Callable<Boolean>>map(
                        idea -> () -> naive.vote(jam.id(), voter.id(), idea, QUOTA, () -> await(allHaveLooked)))
                .toList());
        assertThat(stored(jam, voter)).isGreaterThan(QUOTA);
    }

    @Test
    void everyVoteAcknowledgedWhileClosingIsInTheTallyAndNoOther() {
        Jam jam = given.aJam().voting();
        List<Id<Idea>> choice = ideas(jam, 60);
        List<SignedIn> voters =
                IntStream.range(0, PARALLEL).mapToObj(n -> given.aMemberOf(jam)).toList();
        Map<SignedIn, Integer> acknowledged = new ConcurrentHashMap<>();
        CountDownLatch underWay = new CountDownLatch(PARALLEL * 3);
        Stream<Callable<Long>> casting = voters.stream().map(voter -> () -> {
            for (Id<Idea> idea : choice) {
                try {
                    ballots.vote(voter.actor(), idea, null);
                } catch (Refused closed) {
                    return -1L;
                }
                acknowledged.merge(voter, 1, Integer::sum);
                underWay.countDown();
            }
            return -1L;
        });
        Callable<Long> closing = () -> {
            underWay.await();
            jams.reach(jam.id(), JamPhase.REVIEW);
            return tallies.count(jam.id()).lineCount();
        };
        List<Long> answers =
                Together.all(Stream.concat(casting, Stream.of(closing)).toList());
        long sum = acknowledged.values().stream().mapToLong(Integer::longValue).sum();
        assertThat(answers.get(PARALLEL)).isEqualTo(sum);
        assertThat(tallies.lines(jam.id()).stream().mapToLong(TallyLine::votes).sum())
                .isEqualTo(sum);
        assertThat(voters).allSatisfy(voter -> assertThat(stored(jam, voter)).isEqualTo(acknowledged.get(voter)));
    }

    @Test
    void aNaiveVoteAcknowledgedWhileClosingIsMissingFromTheTally() {
        Jam jam = given.aJam().voting();
        List<Id<Idea>> choice = ideas(jam, 2);
        SignedIn voter = given.aMemberOf(jam);
        ballots.vote(voter.actor(), choice.get(0), null);
        boolean accepted = new NaiveBallots(jdbc, transaction)
                .vote(jam.id(), voter.id(), choice.get(1), QUOTA, () -> Together.all(List.of(() -> close(jam))));
        assertThat(accepted).isTrue();
        assertThat(stored(jam, voter)).isEqualTo(2);
        assertThat(tallies.find(jam.id()).orElseThrow().lineCount()).isEqualTo(1);
    }

    private Tally close(Jam jam) {
        jams.reach(jam.id(), JamPhase.REVIEW);
        return tallies.count(jam.id());
    }

    private List<Id<Idea>> ideas(Jam jam, int number) {
        List<BroughtIdea> brought = IntStream.rangeClosed(1, number)
                .mapToObj(n -> new BroughtIdea("p" + n, "Idea " + n, Amounts.parse("cost", "100", "USD"), "Energy"))
                .toList();
        return ideas.bring(given.aFacilitator().actor(), jam.id(), brought);
    }

    private int stored(Jam jam, SignedIn voter) {
        Integer lines = jdbc.queryForObject(
                "select count(*) from ballot_lines where jam_id = ? and voter_id = ?",
                Integer.class,
                jam.id().value(),
                voter.id().value());
        return lines == null ? 0 : lines;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
