package org.jamfund.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jamfund.testing.fixture.LiveRound.get;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jamfund.testing.fixture.SignedIn;

/** What people answer when they find a form in their inbox. */
final class Inboxes {

    private static final Duration LONG = Duration.ofMinutes(5);

    private Inboxes() {}

    /** Waits until the person has been asked about that project. */
    static void answer(SignedIn person, String form, String project, Map<String, Object> data) {
        Predicate<Map<String, Object>> ofTheProject =
                task -> project.equals(((Map<?, ?>) task.get("subject")).get("project"));
        await().atMost(LONG).until(() -> answers(person, form, ofTheProject, data) == 1);
    }

    /** Whatever of that form is there now. */
    static void answers(SignedIn person, String form, Map<String, Object> data) {
        answers(person, form, task -> true, data);
    }

    private static int answers(
            SignedIn person, String form, Predicate<Map<String, Object>> wanted, Map<String, Object> data) {
        List<Map<String, Object>> tasks = get(person, "/api/inbox?limit=200").getList("items");
        List<Map<String, Object>> mine = tasks.stream()
                .filter(task -> ((String) task.get("formKey")).contains(form))
                .filter(wanted)
                .toList();
        mine.forEach(task -> {
            Response answer =
                    person.api().body(Map.of("data", data)).put("/api/inbox/{task}/completion", task.get("id"));
            // the last vote closes the others' seats: those tasks are gone, which is an answer too
            assertThat(answer.statusCode()).as(form + ": " + answer.asString()).isIn(204, 404, 409);
        });
        return mine.size();
    }
}
