package org.jamfund.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Walks journeys through the product's API, everybody acting for themselves: submit, vote, close, assess, adopt, vote on
 * the money, plan, report, approve, and the last tranche paid. One Jam a batch; setting the Jam up is not measured.
 */
final class ProductJourneys {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final String JAM = """
            {"title":"Benchmark","purpose":"Measured","topics":["General"],"audiences":["employee"],"currency":"USD",
             "ballot":{"kind":"approval","maxLines":200},"phases":{},"shortlist":{"size":200},"panel":{"size":2},"quorum":3}
            """;
    private static final String IDEA = """
            {"title":"Idea %d","problem":"A problem","solution":"A solution","topic":"General","tags":[],"coOwners":[],
             "requested":{"amount":"20000.00","currency":"USD"}}
            """;
    private static final String ASSESSMENT = """
            {"scores":{"impact":8,"feasibility":8,"originality":8},"recommendation":"recommended","comment":"Good"}
            """;
    private static final String PLAN = """
            {"milestones":[{"name":"All of it","amount":{"amount":"20000.00","currency":"USD"},"due":"2100-01-01"}]}
            """;

    /** Somebody whose answer about an idea is awaited. */
    private record Awaited(Api person, String idea) {}

    private final Crowd crowd;
    private final Hands hands;

    ProductJourneys(Crowd crowd, Hands hands) {
        this.crowd = crowd;
        this.hands = hands;
    }

    Duration walk(int journeys) {
        String jam = openJam();
        Instant start = Instant.now();
        Queue<String> ideas = new ConcurrentLinkedQueue<>();
        hands.each(
                IntStream.range(0, journeys).boxed().toList(),
                n -> ideas.add(crowd.owner()
                        .post("/api/jams/" + jam + "/ideas", IDEA.formatted(n))
                        .get("id")
                        .asText()));
        crowd.facilitator().put("/api/jams/" + jam + "/ideation/closure", "{}");
        crowd.facilitator().put("/api/jams/" + jam + "/voting", "{}");
        hands.each(ideas, idea -> crowd.voter().put("/api/ideas/" + idea + "/vote", "{}"));
        crowd.facilitator().put("/api/jams/" + jam + "/voting/closure", "{}");
        until(() -> {
            assess();
            return count(jam, "recommended") == journeys && phase(jam).equals("decision");
        });
        until(() -> adopted(jam));
        until(() -> {
            decide();
            deliver(jam);
            return count(jam, "completed") == journeys;
        });
        return Duration.between(start, Instant.now());
    }

    private String openJam() {
        String jam = crowd.facilitator().post("/api/jams", JAM).get("id").asText();
        crowd.facilitator().put("/api/jams/" + jam + "/announcement", "{}");
        crowd.facilitator().put("/api/jams/" + jam + "/ideation", "{}");
        for (Api person : List.of(crowd.owner(), crowd.voter())) {
            person.put("/api/jams/" + jam + "/membership", "{\"guidelinesVersion\":1}");
        }
        crowd.finance()
                .post(
                        "/api/jams/" + jam + "/envelope/grants",
                        "{\"amount\":{\"amount\":\"100000000.00\",\"currency\":\"USD\"},\"reference\":\"benchmark\"}");
        return jam;
    }

    private void assess() {
        eachIdea(
                crowd.experts(),
                "assess-idea",
                one -> one.person().put("/api/ideas/" + one.idea() + "/assessments/me", ASSESSMENT));
    }

    /** By idea, as the baseline does: no two hands move one token. */
    private void eachIdea(List<Api> people, String form, Consumer<Awaited> answer) {
        Map<String, List<Awaited>> byIdea = people.stream()
                .flatMap(person -> awaiting(person, form, "idea").stream().map(idea -> new Awaited(person, idea)))
                .collect(Collectors.groupingBy(Awaited::idea));
        hands.each(byIdea.values(), one -> one.forEach(answer));
    }

    private boolean adopted(String jam) {
        if (awaiting(crowd.board().get(0), "adopt-allocation", "jam").isEmpty()) {
            return false;
        }
        crowd.board()
                .get(0)
                .put(
                        "/api/jams/" + jam + "/allocation",
                        "{\"rule\":\"greedy-votes\",\"among\":\"recommended\",\"reason\":\"All fit\"}");
        return true;
    }

    private void decide() {
        eachIdea(crowd.board(), "vote-on-funding", this::approve);
    }

    private void approve(Awaited one) {
        one.person()
                .put("/api/ideas/" + one.idea() + "/funding-votes/me", "{\"vote\":\"approve\",\"comment\":\"Yes\"}");
    }

    private void deliver(String jam) {
        List<JsonNode> projects = new ArrayList<>();
        crowd.owner().get("/api/projects?limit=200&jam=" + jam).get("items").forEach(projects::add);
        hands.each(projects, this::goOn);
    }

    private void goOn(JsonNode project) {
        String path = "/api/projects/" + project.get("id").asText();
        JsonNode milestones = project.get("milestones");
        String state = milestones.isEmpty()
                ? "unplanned"
                : milestones.get(0).get("status").asText();
        switch (state) {
            case "unplanned" -> crowd.owner().put(path + "/plan", PLAN);
            case "planned" -> crowd.owner().put(path + "/milestones/1/report", "{\"text\":\"Done\"}");
            case "reported" -> crowd.finance().put(path + "/milestones/1/approval", "{}");
            default -> {}
        }
    }

    private static List<String> awaiting(Api person, String form, String subject) {
        List<String> subjects = new ArrayList<>();
        for (JsonNode task : person.get("/api/inbox?limit=200").get("items")) {
            if (task.get("formKey").asText().contains(form)) {
                subjects.add(task.get("subject").get(subject).asText());
            }
        }
        return subjects;
    }

    private int count(String jam, String status) {
        return crowd.facilitator()
                .get("/api/jams/" + jam + "/ideas?limit=200&status=" + status)
                .get("items")
                .size();
    }

    private String phase(String jam) {
        return crowd.facilitator().get("/api/jams/" + jam).get("phase").asText();
    }

    private static void until(BooleanSupplier done) {
        Instant limit = Instant.now().plus(LIMIT);
        while (!done.getAsBoolean()) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("The product did not finish in " + LIMIT);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
