package org.jamfund.jam.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.WindowPatch;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Era;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** Reads a calendar either as a list of named phases, the way it is answered, or as an object with a field per phase. */
final class CalendarReader extends StdDeserializer<List<WindowPatch>> {

    CalendarReader() {
        super(List.class);
    }

    @Override
    public List<WindowPatch> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode calendar = context.readTree(json);
        List<WindowPatch> windows = new ArrayList<>();
        if (calendar.isObject()) {
            calendar.properties()
                    .forEach(phase -> windows.add(window(phase.getKey(), phase.getKey(), phase.getValue())));
        } else if (calendar.isArray()) {
            for (int i = 0; i < calendar.size(); i++) {
                JsonNode phase = calendar.get(i);
                windows.add(window("[" + i + "]", phase.path("name").asText(), phase));
            }
        } else {
            throw Invalid.field("", "type");
        }
        return windows;
    }

    private static WindowPatch window(String field, String phase, JsonNode window) {
        if (!window.isObject()) {
            throw Invalid.field(field, "type");
        }
        return new WindowPatch(
                Coded.of(JamPhase.class, field, phase),
                instant(field + ".opensAt", window.path("opensAt")),
                window.path("opensAt").isNull(),
                instant(field + ".closesAt", window.path("closesAt")),
                window.path("closesAt").isNull());
    }

    private static @Nullable Instant instant(String field, JsonNode text) {
        if (text.isMissingNode() || text.isNull()) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(text.asText()).toInstant();
            if (Era.holds(instant)) {
                return instant;
            }
        } catch (DateTimeException noInstant) {
            throw Invalid.field(field, "date");
        }
        throw Invalid.field(field, "era");
    }
}
