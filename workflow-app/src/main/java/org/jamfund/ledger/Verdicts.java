package org.jamfund.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The latest verdict of this node. While it is red, nothing may be booked: what is wrong must not grow. */
@Component
public class Verdicts {

    private final AtomicReference<@Nullable Verdict> latest = new AtomicReference<>();

    Verdicts() {}

    public Optional<Verdict> latest() {
        return Optional.ofNullable(latest.get());
    }

    void record(Verdict verdict) {
        latest.set(verdict);
    }

    void requireGreen() {
        Verdict verdict = latest.get();
        if (verdict != null && !verdict.ok()) {
            throw Refusal.of("ledger-read-only").asException();
        }
    }
}
