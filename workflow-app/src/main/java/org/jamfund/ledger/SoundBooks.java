package org.jamfund.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Tells operators whether the books add up: 1, or 0 while a red verdict stands. */
@Component
class SoundBooks implements MeterBinder {

    private final Verdicts verdicts;

    SoundBooks(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("jamfund.ledger.sound", verdicts, SoundBooks::value)
                .description("1, or 0 while the last verification of the ledger is red and nothing is booked")
                .register(registry);
    }

    private static double value(Verdicts verdicts) {
        return verdicts.latest().filter(last -> !last.ok()).isPresent() ? 0 : 1;
    }
}
