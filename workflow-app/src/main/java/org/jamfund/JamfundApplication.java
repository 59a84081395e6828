package org.jamfund;

import java.util.Optional;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class JamfundApplication {

    /** Every instant is UTC, in the JVM as in the database; the zone is set before any class can read it. */
    public static void main(String[] arguments) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        Optional<Command> command = Command.of(arguments);
        if (command.isPresent()) {
            System.exit(command.get().run(arguments));
        }
        SpringApplication.run(JamfundApplication.class, arguments);
    }
}
