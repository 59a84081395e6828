package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.usd;

import java.time.YearMonth;
import java.time.ZoneOffset;
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
import org.springframework.beans.factory.annotation.Autowired;

/** What finance finds on its page, and what it takes away from it. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class FinanceDeskTests {

    private final Given given;
    private final LiveRound round;

    FinanceDeskTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
    }

    /** By their id: names change and are forgotten, and a report stays what it was. */
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
        round.isAsked(owner, "plan-milestones", idea);
        Map<String, ?> half = Map.of("name", "Half", "amount", usd("25.00"), "due", "2090-01-31");
        owner.api()
                .header("If-Match", owner.api().get(path).header("ETag"))
                .body(Map.of("milestones", List.of(half, half)))
                .put(path + "/plan")
                .then()
                .statusCode(200);
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
