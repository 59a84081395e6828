package org.jamfund.testing;

import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.util.concurrent.ThreadPoolExecutor;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jamfund.ledger.Verification;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Points REST Assured at the running application before each test and puts time back after it. After each class it stops
 * the job executor until the next one and empties the database for it.
 */
final class TestLifecycle implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        application(test).getBeanProvider(JobExecutor.class).ifAvailable(JobExecutor::start);
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = application(test).getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        application(test).getBean(MutableClock.class).reset();
        RestAssured.reset();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        ApplicationContext application = application(test);
        application.getBeanProvider(JobExecutor.class).ifAvailable(executor -> stop(executor, application));
        CleanSlate.in(application.getBean(DataSource.class));
        // the verdict was on books that are no more
        application.getBean(Verification.class).run();
    }

    /** A job that is still at work would hold the rows which are to be deleted. */
    private static void stop(JobExecutor executor, ApplicationContext application) {
        executor.shutdown();
        ThreadPoolExecutor workers = application
                .getBean("camundaTaskExecutor", ThreadPoolTaskExecutor.class)
                .getThreadPoolExecutor();
        await().atMost(ofMinutes(1))
                .until(() -> workers.getActiveCount() == 0 && workers.getQueue().isEmpty());
    }

    private static ApplicationContext application(ExtensionContext test) {
        return SpringExtension.getApplicationContext(test);
    }
}
