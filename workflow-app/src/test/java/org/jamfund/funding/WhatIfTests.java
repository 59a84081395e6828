package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What rules make of the ballots, who misses by how much, and what is adopted of it. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class WhatIfTests {

    private final LiveRound round;
    private final SignedIn member;
    private FourIdeas asked = new FourIdeas("", "", "", "", "");

    WhatIfTests(@Autowired Given given) {
        round = new LiveRound(given);
        member = round.member(0);
    }

    @BeforeEach
    void fourIdeasBeforeTheBoard() {
        if (asked.jam().isEmpty()) {
            asked = FourIdeas.beforeTheBoard(round);
        }
    }

    @Test
    void aMissedIdeaLearnsHowLittleWasMissing() {
        JsonPath greedy = asks("rule=greedy-votes");
        assertThat(greedy.<String>getList("selected.idea"))
                .containsExactly(asked.house(), asked.garden(), asked.bench());
        assertThat(greedy.getString("why." + asked.hall()))
                .isEqualTo(
                        "With 3 votes it was not selected. It would have been with 1 more, or for 10,000.00\u00a0USD less.");
        assertThat(asks("rule=greedy-votes&margins=0").getString("why." + asked.hall()))
                .contains("did not fit");
    }

    @Test
    void rulesDifferAndLeaveNoTrace() {
        JsonPath shares = asks("rule=equal-shares-add1&step=100");
        assertThat(shares.getString("step.amount")).isEqualTo("100.00");
        assertThat(shares.getInt("sharedOut.runs")).isPositive();
        assertThat(asks("rule=greedy-votes&step=nonsense").getString("step")).isNull();
        assertThat(round.held(asked.jam(), "reserved")).isEqualTo("0.00");
        assertThat(get(member, "/api/ideas/" + asked.house()).getString("status"))
                .isEqualTo("recommended");
        assertThat(shares.getString("ballotsDigest"))
                .isEqualTo(get(member, "/api/jams/" + asked.jam() + "/tally").getString("digest"));
    }

    @Test
    void theBoardLeavesOutAndLimits() {
        assertThat(asks("rule=greedy-votes&without=" + asked.house() + "&without=" + asked.bench())
                        .<String>getList("selected.idea"))
                .containsExactly(asked.hall(), asked.garden());
        assertThat(asks("rule=greedy-votes&cap=Town:55000").<String>getList("selected.idea"))
                .containsExactly(asked.hall(), asked.garden(), asked.bench());
        assertThat(asks("rule=greedy-votes&budget=60000&floor=Green:25000.00").<String>getList("selected.idea"))
                .containsExactly(asked.garden(), asked.bench());
        JsonPath supported = asks("rule=greedy-votes&support=1");
        assertThat(supported.<String>getList("unsupported")).isEmpty();
        JsonPath compared = asks("rule=equal-shares&compare=true");
        assertThat(compared.getBoolean("comparison.greedyTakesItsPlace")).isTrue();
    }

    @Test
    void figuresSayWhomAListServes() {
        JsonPath greedy = asks("rule=greedy-votes&budget=20000");
        assertThat(greedy.<String>getList("selected.idea")).containsExactly(asked.garden());
        assertThat(greedy.getInt("metrics.votersWithAFundedIdea")).isEqualTo(2);
        assertThat(greedy.getDouble("metrics.exclusion")).isEqualTo(0.5);
        assertThat(greedy.<String>getList("metrics.byAudience.audience")).containsExactly("employee");
        assertThat(greedy.<String>getList("metrics.byTopic.topic")).containsExactly("Green");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rule=lottery                             | rule
            rule=equal-shares-add1&step=0            | step
            rule=equal-shares-add1&step=1e3          | step
            rule=equal-shares-add1&step=0.001        | step
            rule=greedy-votes&budget=-1              | budget
            rule=greedy-votes&support=0              | support
            rule=greedy-votes&support=x              | support
            rule=greedy-votes&floor=Town             | floor
            rule=greedy-votes&cap=Town:1&cap=Town:2  | cap
            rule=greedy-votes&cap=Town:0             | cap
            rule=greedy-votes&without=../etc/passwd  | without
            rule=greedy-votes&margins=201            | margins
            rule=greedy-votes&among=friends          | among
            """)
    void whatCannotBeAskedIsNamed(String question, String field) {
        member.api()
                .get("/api/jams/" + asked.jam() + "/allocation-proposals?" + question)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem(containsString(field)));
    }

    @Test
    void whatIsAdoptedIsKeptWithAllItWasAskedAndSigned() {
        FourIdeas other = FourIdeas.beforeTheBoard(round);
        String path = "/api/jams/" + other.jam() + "/allocation";
        member.api().get(path).then().statusCode(404).body("code", equalTo("not-adopted-yet"));
        Map<String, Object> order = Map.of(
                "rule", "equal-shares-add1u",
                "among", "recommended",
                "step", usd("100.00"),
                "caps", List.of(Map.of("topic", "Town", "amount", usd("60000.00"))),
                "reason", "Shares for all");
        for (int time = 0; time < 2; time++) {
            tries(member, path, order).statusCode(200).body("signatures", hasSize(1));
        }
        JsonPath adopted = get(member, path);
        assertThat(adopted.getString("step.amount")).isEqualTo("100.00");
        assertThat(adopted.getString("caps[0].amount.amount")).isEqualTo("60000.00");
        assertThat(adopted.getString("ballotsDigest"))
                .isEqualTo(get(member, "/api/jams/" + other.jam() + "/tally").getString("digest"));
        tries(member, path, Map.of("rule", "equal-shares-add1u", "among", "recommended", "reason", "Other caps"))
                .statusCode(409)
                .body("code", equalTo("already-adopted"));

        String mine = path + "/signatures/me";
        String digest = adopted.getString("contentDigest");
        tries(round.member(1), mine, Map.of("contentDigest", "0".repeat(64)))
                .statusCode(409)
                .body("code", equalTo("other-content"));
        tries(round.treasurer(), mine, Map.of("contentDigest", digest)).statusCode(403);
        for (int time = 0; time < 2; time++) {
            tries(round.member(1), mine, Map.of("contentDigest", digest))
                    .statusCode(200)
                    .body("signatures", hasSize(2));
        }
        round.booksVerify();
    }

    @Test
    void thePassedOverIsToldByHowMuch() {
        FourIdeas other = FourIdeas.beforeTheBoard(round);
        round.adoptsByVotes(other.jam());
        round.reaches(other.hall(), "waitlisted");
        tries(member, "/api/jams/" + other.jam() + "/allocation", Map.of("rule", "greedy-votes", "reason", "Again"))
                .body("step", nullValue())
                .body(
                        "lines.find { it.idea == '" + other.hall() + "' }.reason",
                        containsString("for 10,000.00\u00a0USD less"));
        assertThat(get(member, "/api/ideas/" + other.hall() + "/journey").<String>getList("steps.reason"))
                .anySatisfy(reason -> assertThat(reason).contains("with 1 more, or for 10,000.00\u00a0USD less"));
    }

    @Test
    void everyDecisionSaysWhyToWhoeverSeesTheIdea() {
        FourIdeas other = FourIdeas.beforeTheBoard(round);
        round.adoptsByVotes(other.jam());
        round.reaches(other.hall(), "waitlisted");
        SignedIn anybody = round.aMemberOf(asked.jam());
        JsonPath why = get(anybody, "/api/ideas/" + other.hall() + "/why");
        assertThat(why.<String>getList("decisions.step")).containsExactly("vote", "review", "allocation");
        assertThat(why.<String>getList("decisions.outcome"))
                .containsExactly("shortlisted", "recommended", "waitlisted");
        assertThat(why.<String>getList("decisions[0].facts"))
                .containsExactly("Place 2 of 4 with 3 votes", "The last idea above the line had 1 votes");
        assertThat(why.getString("decisions[1].facts[0]")).contains("1 assessed it, 8.33 of 10");
        assertThat(why.getString("decisions[1].facts[1]")).contains("from 6 on");
        assertThat(why.getString("decisions[2].reason")).contains("with 1 more, or for 10,000.00\u00a0USD less");
        assertThat(why.getString("decisions[2].facts[1]")).contains("15,000.00\u00a0USD are left");
        round.approves(other.bench());
        round.reaches(other.bench(), "in-delivery");
        assertThat(get(anybody, "/api/ideas/" + other.bench() + "/why").getString("decisions[3].outcome"))
                .isEqualTo("awarded");
        anybody.api().get("/api/ideas/0000000000000/why").then().statusCode(404);
        assertThat(anybody.api().get("/ideas/" + other.hall() + "/why").asString())
                .contains("Place 2 of 4 with 3 votes", "The bar: from 6 on", "15,000.00\u00a0USD are left")
                .contains("with 1 more, or for 10,000.00\u00a0USD less");
    }

    private JsonPath asks(String question) {
        return get(member, "/api/jams/" + asked.jam() + "/allocation-proposals?among=recommended&" + question);
    }
}
