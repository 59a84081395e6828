package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.until;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jamfund.people.Audience;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a vote came to, and that anybody can check it. */
@JamfundTest(jobExecutor = true)
class TallyApiTests {

    private final Given given;
    private final LiveRound round;

    TallyApiTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
    }

    @Test
    void theTallyTheBoardAndTheReceiptsAgreeAlsoWhenIdeasWereMerged() {
        String jam = round.aJamWith("100.00");
        SignedIn owner = round.aMemberOf(jam);
        String big = round.submits(owner, jam, "1.00");
        String small = round.submits(owner, jam, "2.00");
        String lonely = round.submits(owner, jam, "3.00");
        round.opensVoting(jam);
        SignedIn both = round.aMemberOf(jam);
        SignedIn one = round.aMemberOf(jam);
        SignedIn partner = round.joined(given.aPerson().of(Audience.PARTNER).signedIn(), jam);
        String receipt = casts(both, jam, big, small);
        casts(one, jam, small);
        casts(partner, jam, big);
        casts(round.aMemberOf(jam), jam);

        put(round.facilitator(), "/api/ideas/" + small + "/merge", Map.of("into", big));
        until(() -> listed(one, jam, big) == 3);
        notTalliedYet(one, jam);
        round.closesVoting(jam);

        JsonPath tally = get(one, "/api/jams/" + jam + "/tally");
        assertThat(tally.getLong("ballots")).isEqualTo(3);
        assertThat(tally.getLong("lines")).isEqualTo(4);
        assertThat(votesFor(tally, big)).isEqualTo(3);
        assertThat(tally.getMap("ideas.find { it.idea == '" + big + "' }.byAudience"))
                .isEqualTo(Map.of("employee", 2, "partner", 1));
        assertThat(votesFor(tally, lonely)).isZero();
        assertThat(recounted(board(one, jam, tally), Map.of(small, big))).isEqualTo(Map.of(big, 3));
        provesTheReceipt(one, jam, receipt, tally.getString("digest"));
        nothingCountsAnyMore(one, jam, lonely);
    }

    @Test
    void aMergeThatIsUndoneGivesTheVotesBack() {
        String jam = round.aJamWith("100.00");
        SignedIn owner = round.aMemberOf(jam);
        String big = round.submits(owner, jam, "1.00");
        String small = round.submits(owner, jam, "2.00");
        round.opensVoting(jam);
        SignedIn voter = round.aMemberOf(jam);
        casts(voter, jam, small);
        put(round.facilitator(), "/api/ideas/" + small + "/merge", Map.of("into", big));
        until(() -> listed(voter, jam, big) == 1);
        round.facilitator()
                .api()
                .delete("/api/ideas/" + small + "/merge")
                .then()
                .statusCode(204);
        until(() -> listed(voter, jam, big) == 0 && listed(voter, jam, small) == 1);
        round.closesVoting(jam);
        JsonPath tally = get(voter, "/api/jams/" + jam + "/tally");
        assertThat(votesFor(tally, small)).isEqualTo(1);
        assertThat(votesFor(tally, big)).isZero();
    }

    private static String casts(SignedIn voter, String jam, String... ideas) {
        List<Map<String, String>> lines =
                List.of(ideas).stream().map(idea -> Map.of("idea", idea)).toList();
        return tries(voter, "/api/jams/" + jam + "/ballot", Map.of("lines", lines))
                .statusCode(200)
                .extract()
                .path("receipt");
    }

    private static int listed(SignedIn person, String jam, String idea) {
        return get(person, "/api/jams/" + jam + "/ideas?limit=200")
                .getInt("items.find { it.id == '" + idea + "' }.votes");
    }

    private static void notTalliedYet(SignedIn person, String jam) {
        for (String part : List.of("tally", "bulletin-board", "shortlist", "receipts/" + "0".repeat(26))) {
            person.api()
                    .get("/api/jams/" + jam + "/" + part)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-tallied-yet"));
        }
    }

    private static int votesFor(JsonPath tally, String idea) {
        return tally.getInt("ideas.find { it.idea == '" + idea + "' }.votes");
    }

    private static List<String> board(SignedIn person, String jam, JsonPath tally) {
        Response board = person.api().get("/api/jams/" + jam + "/bulletin-board");
        assertThat(board.statusCode()).isEqualTo(200);
        assertThat(sha256(board.asByteArray()))
                .isEqualTo(tally.getString("digest"))
                .isEqualTo(board.header("X-Content-SHA256"));
        List<String> rows = board.asString().lines().toList();
        assertThat(rows.get(0)).isEqualTo("receipt_hash,lines");
        assertThat(rows).hasSize(1 + tally.getInt("ballots"));
        return rows.subList(1, rows.size());
    }

    /** As anybody would: each ballot counts once for an idea or for the big one it became part of. */
    private static Map<String, Integer> recounted(List<String> rows, Map<String, String> merged) {
        Map<String, Integer> votes = new TreeMap<>();
        for (String row : rows) {
            Set<String> named = new LinkedHashSet<>();
            for (String line : row.split(",")[1].split(" ")) {
                String idea = line.split(":")[0];
                named.add(merged.getOrDefault(idea, idea));
            }
            named.forEach(idea -> votes.merge(idea, 1, Integer::sum));
        }
        return votes;
    }

    private static void provesTheReceipt(SignedIn anybody, String jam, String receipt, String digest) {
        JsonPath proof = get(anybody, "/api/jams/" + jam + "/receipts/" + receipt);
        assertThat(proof.getString("receiptHash")).isEqualTo(sha256(receipt.getBytes(StandardCharsets.US_ASCII)));
        assertThat(proof.getString("digest")).isEqualTo(digest);
        assertThat(proof.getBoolean("verified")).isTrue();
        String row = anybody.api()
                .get("/api/jams/" + jam + "/bulletin-board")
                .asString()
                .lines()
                .toList()
                .get(proof.getInt("position"));
        assertThat(row).isEqualTo(proof.getString("receiptHash") + "," + proof.getString("lines"));
        String forged = (receipt.charAt(0) == '0' ? '1' : '0') + receipt.substring(1);
        for (String wrong : List.of(forged, receipt.substring(1), "x", proof.getString("receiptHash"))) {
            anybody.api().get("/api/jams/" + jam + "/receipts/" + wrong).then().statusCode(404);
        }
    }

    private static void nothingCountsAnyMore(SignedIn voter, String jam, String idea) {
        tries(voter, "/api/ideas/" + idea + "/vote", Map.of()).statusCode(409).body("code", equalTo("voting-closed"));
        tries(voter, "/api/jams/" + jam + "/ballot", Map.of("lines", List.of()))
                .statusCode(409)
                .body("code", equalTo("voting-closed"));
        voter.api().delete("/api/jams/" + jam + "/ballot").then().statusCode(409);
        assertThat(get(voter, "/api/jams/" + jam + "/ballot").getList("lines")).hasSize(1);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
