package org.jamfund.site;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Down until everything that runs at the start has run: the web server answers earlier than that. */
@Component
class Started implements HealthIndicator {

    private final ApplicationAvailability availability;

    Started(ApplicationAvailability availability) {
        this.availability = availability;
    }

    @Override
    public Health health() {
        boolean ready = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
        return (ready ? Health.up() : Health.outOfService()).build();
    }
}
