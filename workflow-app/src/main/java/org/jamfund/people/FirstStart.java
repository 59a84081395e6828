package org.jamfund.people;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prints the way in for the first administrator; runs last, after whatever else may make accounts at the start. */
@Component
@Profile("!command")
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Setup setup;

    FirstStart(Setup setup) {
        this.setup = setup;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        setup.invite()
                .ifPresent(token -> LOG.info(
                        "Nobody has an account yet. Make the first administrator at /setup with the one-time token {}",
                        token));
    }
}
