package org.jamfund.load;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The baseline of start-up: Spring Boot with the engine on the same embedded database, and nothing of the product. */
@SpringBootApplication
public class BareApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(BareApplication.class, arguments);
    }
}
