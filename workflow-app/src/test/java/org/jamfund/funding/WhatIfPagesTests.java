package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two rules side by side as the board sees them, and its way from there to adopting one. */
@JamfundTest(jobExecutor = true)
class WhatIfPagesTests {

    private static final Pattern CHOSEN = Pattern.compile("class=\"chosen\"><span[^>]*>([^<]*)");
    private static final String OUT = "not selected";

    private final LiveRound round;
    private final SignedIn member;

    WhatIfPagesTests(@Autowired Given given) {
        round = new LiveRound(given);
        member = round.member(0);
    }

    @Test
    void theBoardComparesAsksWhyAndAdopts() {
        FourIdeas asked = FourIdeas.beforeTheBoard(round);
        String page = "/jams/" + asked.jam() + "/what-if";
        String rules = "?a=greedy-votes&b=greedy-votes-per-cost&among=recommended";
        String compared = page(page + rules + "&without=" + asked.bench());
        assertThat(CHOSEN.matcher(compared).results())
                .extracting(row -> row.group(1))
                .containsExactly("✓ 1", "✓ 2", OUT, OUT, "✓ 2", "✓ 1", OUT, OUT);
        assertThat(compared).contains("From A to B: 0 in, 0 out", "An idea of 50000.00", ">4 (100", "id=\"adopt\"");
        assertThat(round.treasurer().api().get(page + rules).asString())
                .contains("From A to B")
                .doesNotContain("id=\"adopt\"");
        assertThat(page(page + rules + "&budget=much")).contains("id=\"budget-error\"", "cannot be read as an amount");
        assertThat(page(page + "/why" + rules + "&idea=" + asked.hall()))
                .contains("It would have been with 1 more, or for 10,000.00\u00a0USD less.");

        assertThat(adopts(page, " ").asString()).contains("id=\"reason-error\"");
        assertThat(adopts(page, "Cheap ones first").header("Location")).endsWith("/board");
        round.isAsked(member, "vote-on-funding", asked.bench());
        assertThat(page("/jams/" + asked.jam() + "/board"))
                .contains("An idea of 5000.00", "Reserved</span><span class=\"amount\">85,000.00", "Compare rules")
                .contains("0 of 3", "href=\"/inbox/about/" + asked.bench());
    }

    private Response adopts(String page, String reason) {
        return member.fills(
                page,
                page + "/adoption",
                Map.of("adopt", "b", "b", "greedy-votes-per-cost", "among", "recommended", "reason", reason));
    }

    private String page(String path) {
        return member.api().get(path).then().statusCode(200).extract().asString();
    }
}
