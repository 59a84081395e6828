package org.jamfund.voting;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.workflow.engine.Jobs;
import org.springframework.context.ApplicationContext;

/** A Jam that takes ideas and lets each member say "not this one" of two of them; half of two or more who do filter an idea. */
final class TriageScene {

    static final int TOKENS = 2;

    final Stage stage;
    final SignedIn facilitator;
    private final ApplicationContext application;
    private final Given given;

    TriageScene(ApplicationContext application, Given given) {
        this.application = application;
        this.given = given;
        stage = Stage.acceptingIdeas(application);
        facilitator = given.aFacilitator();
        says(TOKENS, 50, 2).statusCode(200).body("threshold", equalTo(50));
    }

    ValidatableResponse says(int tokens, int threshold, int minTokens) {
        return facilitator
                .api()
                .body(Map.of("tokens", tokens, "threshold", threshold, "minTokens", minTokens))
                .put(path("triage-rule"))
                .then();
    }

    String path(String what) {
        return "/api/jams/" + stage.jam + "/" + what;
    }

    List<Id<Idea>> ideas(int many) {
        List<Id<Idea>> ideas = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            ideas.add(stage.idea(stage.member(), "Idea " + number).id());
        }
        return ideas;
    }

    SignedIn member() {
        SignedIn person = given.aPerson().signedIn();
        stage.joined(person.actor());
        return person;
    }

    void closes() {
        stage.closeVoting();
        application.getBean(Jobs.class).runUntilIdle();
    }

    static ValidatableResponse rejects(SignedIn person, Id<Idea> idea) {
        return person.api().put("/api/ideas/" + idea + "/triage-token").then();
    }
}
