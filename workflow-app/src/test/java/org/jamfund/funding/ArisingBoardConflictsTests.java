package org.jamfund.funding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.people.Workplace;
import org.jamfund.review.Conflict;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A board member is seated without a conflict, and then there is one. A quorum is three of five here. */
@JamfundTest
class ArisingBoardConflictsTests {

    private static final String APPROVE = "{\"vote\": \"approve\", \"comment\": \"Ours.\"}";

    private final ApplicationContext application;
    private final FundingVotes votes;
    private final FundingVoteMapper seats;
    private final Awards awards;
    private final JdbcTemplate sql;
    private BoardRoom room;
    private Id<Idea> idea;

    @Autowired
    ArisingBoardConflictsTests(ApplicationContext application) {
        this.application = application;
        this.votes = application.getBean(FundingVotes.class);
        this.seats = application.getBean(FundingVoteMapper.class);
        this.awards = application.getBean(Awards.class);
        this.sql = application.getBean(JdbcTemplate.class);
        this.room = new BoardRoom(application, 5);
    }

    @BeforeEach
    void anAwardIsVotedOn() {
        room = new BoardRoom(application, 5);
        idea = room.proposed("900000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"co-owner", "same team", "manager"})
    void whoseConflictArisesIsShutOutByEveryRouteAndNotCounted(String relation) {
        Actor member = room.member(0);
        String token = token(member);
        String task = given().auth().oauth2(token).get("/api/inbox").path("items[0].id");

        arises(relation, member);

        List<String> left = given().auth().oauth2(token).get("/api/inbox").path("items.id");
        assertThat(left).isEmpty();
        put(token, "/api/inbox/" + task + "/completion", "{\"data\": " + APPROVE + "}")
                .statusCode(409);
        put(token, "/api/ideas/" + idea + "/funding-votes/me", APPROVE)
                .statusCode(409)
                .body("code", equalTo("vote-lost"))
                .body("detail", containsString("A conflict of interest was found"));
        assertThat(seat(member).isRecused()).isTrue();
        assertThat(deeds(member)).containsExactly("vote-lost");
        for (int seat = 1; seat < 4; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
        }
        room.runJobs(idea);
        assertThat(awards.of(idea).orElseThrow().status()).isEqualTo(AwardStatus.AWARDED);
    }

    @Test
    void whatNobodyToldUsAboutIsStillFoundWhenAVoteIsCast() {
        Actor member = room.member(0);
        String task = given().auth().oauth2(token(member)).get("/api/inbox").path("items[0].id");
        sql.update(
                "insert into idea_owners (idea_id, person_id, position) values (?, ?, 1)",
                idea.value(),
                member.id().value());
        put(token(member), "/api/ideas/" + idea + "/funding-votes/me", APPROVE)
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        put(token(member), "/api/inbox/" + task + "/completion", "{\"data\": " + APPROVE + "}")
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        assertThat(seat(member).isVoted()).isFalse();
    }

    /** Otherwise an owner could strike a refusal by naming its member co-owner. */
    @Test
    void aVoteCastBeforeTheConflictStandsAndTheLogSaysSo() {
        Actor member = room.member(0);
        votes.cast(member, idea, new BoardVote(Vote.DECLINE, null, "Too dear."));
        arises("co-owner", member);
        arises("same team", member);
        assertThat(seat(member).vote()).isEqualTo(Vote.DECLINE);
        assertThat(deeds(member)).containsExactly("vote-kept");
    }

    @Test
    void whereTooFewAreLeftSubstitutesAreAskedFor() {
        application
                .getBean(Ideas.class)
                .changeOwners(
                        room.facilitator(),
                        idea,
                        List.of(
                                room.owner().id(),
                                room.member(0).id(),
                                room.member(1).id(),
                                room.member(2).id()));
        room.runJobs(idea);
        assertThat(awards.of(idea).orElseThrow().status()).isEqualTo(AwardStatus.PROPOSED);
        String form = given().auth()
                .oauth2(token(room.facilitator()))
                .get("/api/inbox")
                .path("items[0].formKey");
        assertThat(form).isEqualTo("funding/appoint-substitutes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | A conflict of interest was found: owns the idea.
            de | Ein Interessenkonflikt wurde festgestellt: besitzt die Idee.
            """)
    void whoReadsTheAwardIsToldInTheirLanguageWhyAVoteWasLost(String language, String why) {
        Actor member = room.member(0);
        arises("co-owner", member);
        read(language, "/api/ideas/" + idea + "/award")
                .body("recusals[0].reason", equalTo(why))
                .body("votes[0].comment", equalTo(why));
        String page =
                read(language, "/ideas/" + idea + "/award").extract().body().asString();
        assertThat(page.split(why, -1)).as(page).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource
    void everyConflictHasItsWordsInBothLanguages(Conflict conflict) {
        String key = "reason." + conflict.reason().code();
        Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .forEach(language ->
                        assertThat(application.getMessage(key, null, language)).isNotBlank());
    }

    private ValidatableResponse read(String language, String path) {
        return given().auth()
                .oauth2(token(room.facilitator()))
                .header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200);
    }

    private void arises(String relation, Actor member) {
        Actor admin = room.person("admin", Role.ADMIN);
        People people = application.getBean(People.class);
        switch (relation) {
            case "co-owner" ->
                application
                        .getBean(Ideas.class)
                        .changeOwners(
                                room.facilitator(), idea, List.of(room.owner().id(), member.id()));
            case "same team" -> {
                people.move(admin, member.id(), new Workplace("Acme", "Roofs", null));
                people.move(admin, room.owner().id(), new Workplace("Acme", "Roofs", null));
            }
            case "manager" -> people.move(admin, room.owner().id(), new Workplace(null, null, member.username()));
            default -> throw new IllegalArgumentException(relation);
        }
    }

    private FundingSeat seat(Actor member) {
        return seats.seats(awards.of(idea).orElseThrow().id()).stream()
                .filter(seat -> seat.personId().equals(member.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> deeds(Actor member) {
        return sql.queryForList(
                "select deed from panel_events where idea_id = ? and person_id = ? order by event_id",
                String.class,
                idea.value(),
                member.id().value());
    }

    private String token(Actor actor) {
        return application
                .getBean(SignIns.class)
                .issue(actor.username(), BoardRoom.PASSWORD)
                .token();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }
}
