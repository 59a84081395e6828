package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What finance finds on its page, and what it takes away from it. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class FinanceDeskTests {

    private final Given given;
    private final LiveRound round;
    private String jam = "";

    FinanceDeskTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
    }

    /** In files by their id: names change and are forgotten, and a report stays what it was. People read the name. */
    @Test
    void theJournalSaysWhoBooked() {
        String jam = round.aJamWith("100.00");
        SignedIn sponsor = given.aPerson().withRole(Role.FINANCE).signedIn();
        sponsor.api()
                .header("Idempotency-Key", "more for " + jam)
                .body(Map.of("amount", usd("7.00"), "reference", "more"))
                .post("/api/jams/" + jam + "/envelope/grants")
                .then()
                .statusCode(201);
        String csv = sponsor.api().get("/api/reports/journal?jam=" + jam).asString();
        assertThat(csv.lines().toList()).hasSize(3).satisfies(lines -> {
            assertThat(lines.get(0)).endsWith(",reason,who");
            assertThat(lines.get(1)).endsWith("," + round.treasurer().actor().id());
            assertThat(lines.get(2)).endsWith("," + sponsor.actor().id());
        });
        assertThat(get(sponsor, "/api/reports/journal?format=json&jam=" + jam).getString("rows[1].who"))
                .isEqualTo(sponsor.actor().id().text());
        assertThat(sponsor.api()
                        .get("/finance/jams/" + jam + "/reports/journal")
                        .asString())
                .contains(">" + sponsor.actor().displayName() + "<")
                .doesNotContain(sponsor.actor().id().text());
    }

    /** By a factor of a thousand nobody is wrong unnoticed: what is not German for sure is not booked. */
    @Test
    void amountsAreTypedAsTheReadersLanguageWritesThem() {
        String jam = round.aJamWith("100.00");
        String refused = grants(jam, "de", "12500.50", "a")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(refused).contains("value=\"12500.50\"", "12500,00", "12.500,00", "is-invalid");
        grants(jam, "de", "12.500,50", "b").then().statusCode(302);
        grants(jam, "de", "12.500", "c").then().statusCode(302);
        grants(jam, "en", "12,500.5", "d").then().statusCode(302);
        assertThat(round.held(jam, "granted")).isEqualTo("37601.00");
    }

    /** Two halves, on the German page of the task. */
    private static Response plans(SignedIn owner, Object task, String amount) {
        Map<String, String> fields = new HashMap<>();
        for (int half = 0; half < 2; half++) {
            String row = "milestones[" + half + "].";
            fields.putAll(Map.of(row + "name", "Half", row + "amount", amount, row + "due", "2090-01-31"));
        }
        return fills(owner, "de", "/inbox/" + task, "/inbox/" + task, fields);
    }

    private Response grants(String jam, String language, String amount, String reference) {
        String grants = "/finance/jams/" + jam + "/grants";
        return fills(
                round.treasurer(), language, grants + "/new", grants, Map.of("amount", amount, "reference", reference));
    }

    /** Opens a page, fills in its form and sends it there. */
    private static Response fills(
            SignedIn person, String language, String page, String to, Map<String, String> fields) {
        Response opened = person.api().header("Accept-Language", language).get(page);
        return person.api()
                .contentType(ContentType.URLENC)
                .header("Accept-Language", language)
                .cookie("JSESSIONID", opened.cookie("JSESSIONID"))
                .formParam("_csrf", opened.htmlPath().getString("**.find { it.@name == '_csrf' }.@value"))
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(to);
    }

    /** One idea has money reserved and waits for the board. */
    private String aJamBeforeTheBoard() {
        if (jam.isEmpty()) {
            String made = round.aJamWith("100.00");
            String idea = round.submits(round.aMemberOf(made), made, "40.00");
            round.recommends(made, List.of(idea));
            round.adoptsByVotes(made);
            jam = made;
        }
        return jam;
    }

    /** A report is the same for ever, so there is none of what is still to come. */
    @ParameterizedTest
    @CsvSource({
        "allocations?asOf=abc,                            asOf, as-of",
        "allocations?asOf=99999999,                       asOf, not-yet",
        "ageing?asOf=2999-01-01,                          asOf, not-yet",
        "trial-balance?asOf=2999-01-01T00:00:00Z,         asOf, not-yet",
        "journal?to=2999-01-01,                           to,   not-yet",
        "journal?from=99999999,                           from, not-yet",
        "journal?from=2&to=1,                             from, after-the-end",
        "journal?from=2026-01-02&to=2026-01-01,           from, after-the-end"
    })
    void saysWhichEndOfAReportCannotBeAndWhy(String asked, String field, String code) {
        round.treasurer()
                .api()
                .get("/api/reports/" + asked + "&jam=" + aJamBeforeTheBoard())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24.11.2020   | de    | /reports | asOf=2020-11-24",
                "4.1.2020     | de-AT |          | asOf=2020-01-04",
                "24 nov 2020  | en-GB |          | asOf=2020-11-24",
                "Nov 24, 2020 | en    |          | asOf=2020-11-24",
                "11/12/2020   | en    |          | id=\"asOf-error\">“11/12/2020”",
                "31.02.2020   | de    | /reports | id=\"asOf-error\">„31.02.2020“"
            })
    void aPageReadsADayAsTheReadersLanguageWritesIt(String typed, String language, String page, String told) {
        round.treasurer()
                .api()
                .header("Accept-Language", language)
                .queryParam("asOf", typed)
                .get("/finance/jams/" + aJamBeforeTheBoard() + (page == null ? "" : page))
                .then()
                .statusCode(told.startsWith("asOf=") ? 200 : 422)
                .body(containsString("value=\"" + typed + "\""), containsString(told));
    }

    @ParameterizedTest
    @CsvSource({
        "trial-balance, Reserviert, >reserved<",
        "journal, Bereitstellung, >GRANT<",
        "ageing, >bis 7 Tage</td>, upTo7Days",
        "allocations?groupBy=audience, Mitarbeitende, >employee<"
    })
    void printsInTheReadersWordsWhatFilesHaveAsCodes(String report, String word, String code) {
        String page = round.treasurer()
                .api()
                .header("Accept-Language", "de")
                .get("/finance/jams/" + aJamBeforeTheBoard() + "/reports/" + report)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains(word).doesNotContain(code);
    }

    @Test
    void whatIsTakenAwayFromAPageIsWhatItShows() {
        long asOf = get(round.treasurer(), "/api/reports/allocations?jam=" + aJamBeforeTheBoard())
                .getLong("asOf");
        String page = round.treasurer()
                .api()
                .get("/finance/jams/" + aJamBeforeTheBoard() + "/reports")
                .asString();
        assertThat(page)
                .contains(
                        "asOf=" + asOf + "&amp;format=csv",
                        "to=" + asOf + "&amp;format=xlsx",
                        "value=\"" + asOf + "\"");
    }

    @Test
    void whatWaitsForApprovalIsDueWhateverItsDate(@Autowired MoneyOverviews overviews, @Autowired Jams jams) {
        String jam = round.aJamWith("100.00");
        SignedIn owner = round.aMemberOf(jam);
        String idea = round.submits(owner, jam, "50.00");
        round.recommends(jam, List.of(idea));
        round.adoptsByVotes(jam);
        round.approves(idea);
        String path = "/api/projects/" + round.projectOf(jam, idea);
        Object plan = round.isAskedAbout(owner, "plan-milestones", "idea", idea).get("id");
        String refused =
                plans(owner, plan, "25.00").then().statusCode(200).extract().asString();
        assertThat(refused).contains("value=\"25.00\"", "milestones-0-amount-error", "12500,00");
        plans(owner, plan, "25,00").then().statusCode(302);
        round.isAsked(owner, "report-milestone", idea);
        put(owner, path + "/milestones/1/report", Map.of("text", "Decades early"));
        assertThat(get(owner, path).getString("milestones[0].status")).isEqualTo("reported");

        assertThat(overviews.of(jams.get(Id.of(jam)), Long.MAX_VALUE).due())
                .extracting(
                        MoneyOverview.DueTranche::number, due -> due.status().code())
                .containsExactly(tuple(1, "reported"));
        String page = round.treasurer()
                .api()
                .header("Accept-Language", "de-DE")
                .get("/finance/jams/" + jam)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains("<th class=\"num\">Bewilligt</th>", "wartet auf Freigabe")
                .contains("3 von 3 Buchungen")
                .doesNotContain("<th class=\"num\">Zugesagt</th>", ">" + YearMonth.now(ZoneOffset.UTC));
    }
}
