package org.jamfund;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What the jar does instead of serving, named as its first argument. A command has no web server, no engine and no
 * schedule: of the application it makes only what it asks for. It ends with 0 when all is well, 1 when the books are not,
 * and 2 when it could not be carried out.
 */
enum Command {

    /** Verifies the books of the configured database and records the verdict for all nodes. */
    VERIFY("--spring.flyway.enabled=false") {
        @Override
        int carryOut(ConfigurableApplicationContext application) {
            Verdict verdict = application.getBean(Verification.class).run();
            for (Verdict.Check check : verdict.checks()) {
                print("%-6s %s%s".formatted(check.ok() ? "ok" : "BROKEN", check.name(), because(check)));
            }
            print("");
            print("%d transfers, sealed up to %d: %s"
                    .formatted(
                            verdict.asOf(),
                            verdict.proven().seq(),
                            verdict.proven().seal()));
            print(
                    verdict.ok()
                            ? "The books add up."
                            : "The books do not add up. No node books anything until they do."
                                    + " See ops/runbooks/ledger-does-not-verify.md");
            return verdict.ok() ? 0 : 1;
        }
    },

    /** Brings the schema up to date, as its owner, and does nothing else: so that grants can follow before the start. */
    MIGRATE("--spring.flyway.enabled=true") {
        @Override
        int carryOut(ConfigurableApplicationContext application) {
            Flyway flyway = application.getBean(Flyway.class);
            flyway.migrate();
            print("The schema is at version " + flyway.info().current().getVersion());
            return 0;
        }
    };

    /** Its words are the command's answer, so they come bare. */
    private static final Logger LOG = LoggerFactory.getLogger(Command.class);

    private static final int H2_FILE_IN_USE = 90020;

    private static final List<String> QUIETLY = List.of(
            "--spring.profiles.include=command",
            "--camunda.bpm.enabled=false",
            "--spring.main.log-startup-info=false",
            "--logging.level.root=off",
            "--logging.level.org.jamfund=off",
            "--logging.level.org.jamfund.Command=info",
            "--logging.pattern.console=%msg%n");

    private final String schema;

    Command(String schema) {
        this.schema = schema;
    }

    abstract int carryOut(ConfigurableApplicationContext application);

    static Optional<Command> of(String... arguments) {
        return Stream.of(values())
                .filter(command -> arguments.length > 0 && command.name().equalsIgnoreCase(arguments[0]))
                .findFirst();
    }

    /** The exit code. */
    int run(String... arguments) {
        List<String> settings = new ArrayList<>(QUIETLY);
        settings.add(schema);
        settings.addAll(Arrays.asList(arguments).subList(1, arguments.length));
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(JamfundApplication.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(settings.toArray(String[]::new))) {
            return carryOut(application);
        } catch (BeansException | DataAccessException | TransactionException | FlywayException failure) {
            LOG.error(explained(failure));
            return 2;
        }
    }

    private static String explained(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == H2_FILE_IN_USE) {
                return "The embedded database is in use by a running Jamfund. Ask that one, at GET /api/ledger/verification,"
                        + " or stop it first.";
            }
        }
        return "This could not be carried out: "
                + NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
    }

    private static String because(Verdict.Check check) {
        return check.detail() == null ? "" : ": " + check.detail();
    }

    private static void print(String line) {
        LOG.info(line);
    }
}
