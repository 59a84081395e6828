package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.RuntimeService;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.process.IdeaJourney;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One person, many hands: the same command fifty times at once has one effect, and every call gets its answer. */
@JamfundTest
class ParallelCommandsTests {

    private static final int AT_ONCE = 50;

    private final Cast cast;

    @Autowired
    ParallelCommandsTests(Cast cast) {
        this.cast = cast;
    }

    @Test
    void aDraftSubmittedManyTimesAtOnceBeginsOneJourney(@Autowired RuntimeService runtime) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        for (int draft = 0; draft < 5; draft++) {
            Id<Idea> idea = drafted(owner, jam);
            assertThat(atOnce(n -> owner.api().put("/api/ideas/{idea}/submission", idea.text())))
                    .containsOnly(200);
            assertThat(runtime.createProcessInstanceQuery()
                            .processDefinitionKey(IdeaJourney.KEY)
                            .processInstanceBusinessKey(idea.text())
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void ownersNamedManyTimesAtOnceAreTheLastOnesNamed() {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        List<String> others = List.of(
                cast.aMemberOf(jam).actor().username(),
                cast.aMemberOf(jam).actor().username());
        Id<Idea> idea = drafted(owner, jam);
        assertThat(atOnce(n -> owner.api()
                        .body(Map.of("owners", List.of(owner.actor().username(), others.get(n % 2))))
                        .put("/api/ideas/{idea}/owners", idea.text())))
                .containsOnly(200);
        owner.api().get("/api/ideas/{idea}", idea.text()).then().body("owners.size()", equalTo(2));
    }

    private static Id<Idea> drafted(SignedIn owner, Jam jam) {
        return Id.of(owner.api()
                .body(Map.of(
                        "title", "A tree on every roof",
                        "problem", "Cities are hot",
                        "solution", "Plant trees",
                        "topic", "Energy",
                        "requested", Map.of("amount", "100.00", "currency", "USD")))
                .post("/api/jams/{jam}/ideas?draft=true", jam.id().text())
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static List<Integer> atOnce(IntFunction<Response> call) {
        return Together.times(AT_ONCE, call).stream().map(Response::statusCode).toList();
    }
}
