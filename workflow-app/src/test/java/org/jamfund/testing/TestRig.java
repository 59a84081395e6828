package org.jamfund.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives every {@link JamfundTest} a database of its own. */
public final class TestRig implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        JamfundTest test = TestContextAnnotationUtils.findMergedAnnotation(testClass, JamfundTest.class);
        return test == null ? null : new Settings(test.jobExecutor());
    }

    private record Settings(boolean jobExecutor) implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            Map<String, Object> settings = new HashMap<>(TestDatabase.fresh().springProperties());
            settings.put("camunda.bpm.job-execution.enabled", jobExecutor);
            // a test signs in often and guards nothing
            settings.put("jamfund.sign-in.bcrypt-strength", 4);
            // verdicts and seals come when a test asks for them, not while the database is being emptied
            settings.put("jamfund.ledger.seal-every", "P1D");
            settings.put("jamfund.ledger.verify-first", "P1D");
            settings.put("jamfund.ledger.verify-every", "P1D");
            // nor does the response clock strike by itself
            settings.put("jamfund.response.look-every", "P1D");
            settings.put("jamfund.response.search-first", "P1D");
            // moving the clock makes a timer due without telling the executor: it must look often
            settings.put("camunda.bpm.job-execution.wait-time-in-millis", 200);
            settings.put("camunda.bpm.job-execution.max-wait", 500);
            settings.put("jamfund.payments.debtors.usd.name", "A treasury");
            settings.put("jamfund.payments.debtors.usd.account", "000123456789");
            settings.put("jamfund.payments.debtors.usd.bic", "DEMOUS33XXX");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test rig", settings));
        }
    }
}
