package org.jamfund.jam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** What a Jam must look like, whether drafted, patched or imported. */
final class JamRules {

    private static final int MAX_TITLE = 500;
    private static final int MAX_PURPOSE = 20_000;
    private static final int MAX_TOPICS = 200;
    private static final int MAX_TOPIC = 120;
    private static final int MAX_LINES = 100_000;
    private static final int MAX_POINTS = 1_000_000;
    private static final int MAX_SHORTLIST = 100_000;
    private static final int MAX_PANEL = 50;
    private static final int MAX_QUORUM = 100;

    private final List<FieldError> errors = new ArrayList<>();

    private JamRules() {}

    static void check(NewJam jam) {
        JamRules rules = new JamRules();
        rules.text("title", jam.title(), MAX_TITLE);
        rules.text("purpose", jam.purpose(), MAX_PURPOSE);
        rules.topics(jam.topics());
        rules.range("ballot.maxLines", jam.ballot().maxLines(), MAX_LINES);
        rules.range("ballot.points", jam.ballot().points(), MAX_POINTS);
        rules.range("shortlist.size", jam.sizes().shortlist(), MAX_SHORTLIST);
        rules.range("panel.size", jam.sizes().panel(), MAX_PANEL);
        rules.range("quorum", jam.sizes().quorum(), MAX_QUORUM);
        rules.calendar(jam.phases());
        rules.errors.addAll(ScorecardRules.faults(jam.scorecard()));
        if (!rules.errors.isEmpty()) {
            throw new Invalid(rules.errors);
        }
        Amounts.parse("currency", "0", jam.currency());
    }

    private void text(String field, String text, int max) {
        PlainText.fault(field, text, max).ifPresent(errors::add);
    }

    private void topics(List<String> topics) {
        if (topics.size() > MAX_TOPICS) {
            errors.add(FieldError.of("topics", "range", 0, MAX_TOPICS));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < topics.size(); i++) {
            String field = "topics[" + i + "]";
            text(field, topics.get(i), MAX_TOPIC);
            if (!seen.add(topics.get(i))) {
                errors.add(FieldError.of(field, "twice"));
            }
        }
    }

    private void range(String field, @Nullable Integer number, int max) {
        if (number != null && (number < 1 || number > max)) {
            errors.add(FieldError.of(field, "range", 1, max));
        }
    }

    /** Every instant that is given lies behind the one before it; those left out are decided by hand. */
    private void calendar(List<PhaseWindow> windows) {
        Instant last = null;
        Set<JamPhase> seen = new HashSet<>();
        for (PhaseWindow window : windows) {
            String field = "phases." + window.phase().code();
            if (!JamPhase.SCHEDULED.contains(window.phase())) {
                errors.add(FieldError.of(field, "option", window.phase().code()));
            } else if (!seen.add(window.phase())) {
                errors.add(FieldError.of(field, "twice"));
            }
            last = inOrder(field + ".opensAt", window.opensAt(), last, true);
            last = inOrder(field + ".closesAt", window.closesAt(), last, false);
        }
    }

    private @Nullable Instant inOrder(String field, @Nullable Instant at, @Nullable Instant last, boolean mayBeEqual) {
        if (at == null || last == null) {
            return at == null ? last : at;
        }
        if (at.isBefore(last) || !mayBeEqual && at.equals(last)) {
            errors.add(FieldError.of(field, "order", last));
        }
        return at;
    }
}
