package org.jamfund.idea.web;

import java.util.HashMap;
import java.util.Map;
import org.jamfund.testing.fixture.Stage;

/** A sound idea as a request's body, but for the fields a test is about. */
final class IdeaBody {

    private IdeaBody() {}

    static Map<String, Object> with(Map<String, Object> changes) {
        Map<String, Object> idea = new HashMap<>(Map.of(
                "title", "Solar roofs",
                "problem", "Depots pay for power",
                "solution", "Put roofs to work",
                "requested", Map.of("amount", "1250000.00", "currency", "USD"),
                "topic", Stage.TOPIC));
        idea.putAll(changes);
        return idea;
    }
}
