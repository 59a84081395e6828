package org.jamfund.demo;

import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** At the first start with the profile {@code demo}: makes the demo, once. Real people and half a demo are refused. */
@Component
@Profile("demo & !command")
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final People people;
    private final DemoGenerator generator;

    Demo(People people, DemoGenerator generator) {
        this.people = people;
        this.generator = generator;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (people.isEmpty()) {
            LOG.info("Making the demo: people, ideas, ballots and ten projects. This takes a minute.");
            generator.generate();
            LOG.info(
                    "The demo is ready. Sign in as owner1, voter1, board1, finance … with the password demo-<username>.");
        } else if (!isOfTheDemo(DemoPeople.LAST)) {
            throw new IllegalStateException(
                    isOfTheDemo(DemoPeople.FIRST)
                            ? "The demo was broken off while it was made: delete the data folder, or start with another --jamfund.home."
                            : "This database holds real people: start without the profile demo, or with another --jamfund.home.");
        }
    }

    private boolean isOfTheDemo(String username) {
        return people.byUsername(username)
                .map(Person::email)
                .filter(email -> email.endsWith(DemoPeople.MAIL_DOMAIN))
                .isPresent();
    }
}
