package org.jamfund.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jamfund.testing.fixture.Given;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * The whole application on a random port and on this JVM's test database, with REST Assured pointed at it and time
 * put back after each test. Add {@code @Tag("database")} where the test must also pass on the MySQL family.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({MutableClock.class, Given.class})
@ContextCustomizerFactories(TestRig.class)
@ExtendWith(TestLifecycle.class)
public @interface JamfundTest {

    /** Off where a test steps the engine by hand, on in journeys. */
    boolean jobExecutor() default false;

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
