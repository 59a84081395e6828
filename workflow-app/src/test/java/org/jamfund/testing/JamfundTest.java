package org.jamfund.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jamfund.testing.fixture.Breach;
import org.jamfund.testing.fixture.Given;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * The whole application on a random port and on a database that is empty when the class begins, so that what one class
 * does to the books or the jobs is not felt by another; REST Assured is pointed at it and time is put back after each
 * test. Classes that ask for the same application share it. It runs on H2 and, being tagged {@code database}, again on
 * the MySQL family.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({MutableClock.class, Given.class, TableReferences.class, Breach.BeforeTheToken.class, Breach.AfterTheToken.class
})
@Tag("database")
@ContextCustomizerFactories(TestRig.class)
@ExtendWith(TestLifecycle.class)
public @interface JamfundTest {

    /** Off where a test steps the engine by hand, on in journeys. */
    boolean jobExecutor() default false;

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
