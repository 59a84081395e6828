package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.SignIns;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What whoever can read the whole database learns of a secret vote. */
@JamfundTest
class SecretBallotsTests {

    private final ApplicationContext application;
    private final Awards awards;
    private final FundingVotes votes;
    private final JdbcTemplate sql;
    private BoardRoom room;

    @Autowired
    SecretBallotsTests(ApplicationContext application) {
        this.application = application;
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        sql = application.getBean(JdbcTemplate.class);
        room = secret(5);
    }

    private BoardRoom secret(int members) {
        BoardRoom secret = new BoardRoom(application, members);
        application
                .getBean(BoardRules.class)
                .say(secret.facilitator(), secret.jam(), Secrecy.SECRET, Reason.said("We know each other."));
        return secret;
    }

    /** Whoever can read all tables finds what was said once, beside nobody. */
    @Test
    void noRowJoinsAVoteToItsVoter() {
        Id<Idea> idea = room.proposed("900000");
        String words = "Said once: " + Id.fresh();
        castOverTheApiWithAKey(idea, words);
        assertThat(columnsHolding(words)).containsExactly("funding_ballots.comment");
        assertThat(columnsHolding(room.member(0).id().text()))
                .noneMatch(column -> column.startsWith("funding_ballots") || column.startsWith("idempotency"));
        Map<String, Object> ballot = sql.queryForMap(
                "select * from funding_ballots where award_id = ?",
                award(idea).id().value());
        assertThat(ballot.keySet())
                .map(String::toLowerCase)
                .containsExactlyInAnyOrder("ballot_id", "award_id", "vote", "amount_minor", "comment");
        Map<String, Object> seat = sql.queryForMap(
                "select * from funding_votes where person_id = ? and voted_at is not null",
                room.member(0).id().value());
        assertThat(seat.get("vote")).isNull();
        assertThat(seat.get("amount_minor")).isNull();
        assertThat(seat.get("comment")).isNull();
        assertThat(sql.queryForList("select idempotency_key from idempotency_keys", String.class))
                .as("the hash under a key could be guessed: there are three votes")
                .isEmpty();
    }

    @Test
    void ballotsLieInNoOrderOfCasting() {
        room = secret(16);
        Id<Idea> idea = room.proposed("900000");
        for (int seat = 0; seat < 15; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.DECLINE, null, "Vote %02d".formatted(seat)));
        }
        List<String> lying = sql.queryForList(
                "select comment from funding_ballots where award_id = ? order by ballot_id",
                String.class,
                award(idea).id().value());
        assertThat(lying).hasSize(15).isNotEqualTo(lying.stream().sorted().toList());
    }

    private TreeSet<String> columnsHolding(String words) {
        TreeSet<String> holding = new TreeSet<>();
        sql.query(
                "select table_name, column_name from information_schema.columns where table_schema = schema() and lower(table_name) <> 'flyway_schema_history'"
                        + " and lower(data_type) in ('varchar', 'character varying', 'text', 'mediumtext', 'longtext',"
                        + " 'character large object', 'char', 'character')",
                row -> {
                    String column = row.getString(1) + "." + row.getString(2);
                    String found =
                            "select count(*) from " + row.getString(1) + " where " + row.getString(2) + " like ?";
                    Long rows = sql.queryForObject(found, Long.class, "%" + words + "%");
                    if (rows != null && rows > 0) {
                        holding.add(column.toLowerCase(Locale.ROOT));
                    }
                });
        return holding;
    }

    private void castOverTheApiWithAKey(Id<Idea> idea, String words) {
        as(room.member(0))
                .header("Idempotency-Key", "mine")
                .body(Map.of("vote", "decline", "comment", words))
                .put("/api/ideas/" + idea + "/funding-votes/me")
                .then()
                .statusCode(200);
    }

    private RequestSpecification as(Actor actor) {
        String token = application
                .getBean(SignIns.class)
                .issue(actor.username(), BoardRoom.PASSWORD)
                .token();
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private Award award(Id<Idea> idea) {
        return awards.of(idea).orElseThrow();
    }
}
