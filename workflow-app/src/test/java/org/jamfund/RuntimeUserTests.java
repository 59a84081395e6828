package org.jamfund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jamfund.ledger.Sealing;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
import org.jamfund.review.Recommendation;
import org.jamfund.review.WholeReview;
import org.jamfund.testing.TestDatabase;
import org.jamfund.testing.fixture.Delivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Jamfund in production: migrated by the owner, working as a user who cannot change the past, on a server of the MySQL family. */
@Tag("server")
@TestInstance(Lifecycle.PER_CLASS)
class RuntimeUserTests {

    private static final String PASSWORD = "not-of-the-owner";
    private static final String ANY = "jamfund\\.([a-z_]+)";

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate administrator = new JdbcTemplate(
            new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));
    private final String schema = database.url().replaceAll(".*/", "");
    private final Grants grants = new Grants(administrator, schema, "app_" + Long.toString(System.nanoTime(), 36));
    private ConfigurableApplicationContext application;
    private JdbcTemplate runtime;

    @BeforeAll
    void asTheReadmeSays() {
        assertThat(CommandInside.run(
                        Command.MIGRATE,
                        "migrate",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password()))
                .isZero();
        grants.createUser(PASSWORD);
        grants.grantAsOnceBefore();
        grants.grant();
        grants.makeTriggers();
        application = new SpringApplicationBuilder(JamfundApplication.class)
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + grants.user(),
                        "--spring.datasource.password=" + PASSWORD,
                        "--spring.flyway.enabled=false",
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--jamfund.ledger.seal-every=P1D");
        runtime = application.getBean(JdbcTemplate.class);
        takeMoneyAllItsWay();
    }

    private void takeMoneyAllItsWay() {
        Delivery delivery = new Delivery(application);
        delivery.pay(delivery.planned("900"), 1);
        assertThat(delivery.room.balance("disbursed")).isEqualTo(usd("900"));
        application.getBean(Sealing.class).seal();
    }

    @AfterAll
    void stop() {
        application.close();
        grants.dropUser();
    }

    @Test
    void itsBooksVerifyAndAreSealedToTheEnd() {
        Verdict verdict = application.getBean(Verification.class).run();
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.asOf()).isEqualTo(4).isEqualTo(verdict.proven().seq());
    }

    @Test
    void aReviewCanBeBroughtToItsEnd() {
        assertThat(WholeReview.outcome(application)).isEqualTo(Recommendation.RECOMMENDED);
    }

    static List<String> appendOnly() {
        return Grants.tablesOf("triggers.sql", "before update on " + ANY);
    }

    @ParameterizedTest
    @MethodSource("appendOnly")
    void itCannotChangeThePast(String table) {
        String column = aColumnOf(table);
        assertDenied("UPDATE", "update " + table + " set " + column + " = " + column);
        assertThatThrownBy(() -> runtime.execute("truncate table " + table))
                .rootCause()
                .hasMessageContaining("denied");
        if (!List.of("idea_events", "idea_revisions").contains(table)) {
            assertDenied("DELETE", "delete from " + table);
        }
    }

    /** Row by row: where no row is, there is nothing to refuse. */
    @ParameterizedTest
    @MethodSource("appendOnly")
    void norCanItsOwnerAsLongAsTheTriggersAreThere(String table) {
        assertThat(administrator.queryForList(
                        "select event_manipulation from information_schema.triggers where event_object_schema = ? and event_object_table = ?",
                        String.class,
                        schema,
                        table))
                .containsExactlyInAnyOrder("UPDATE", "DELETE");
        if (!administrator.queryForList("select 1 from " + table + " limit 1").isEmpty()) {
            administrator.execute("set foreign_key_checks = 0");
            assertThatThrownBy(() -> administrator.update("delete from " + table))
                    .hasMessageContaining("append-only");
            String column = aColumnOf(table);
            assertThatThrownBy(() -> administrator.update("update " + table + " set " + column + " = " + column))
                    .hasMessageContaining("append-only");
            administrator.execute("set foreign_key_checks = 1");
        }
    }

    @Test
    void accountsKeepEverythingButTheirSums() {
        assertDenied("UPDATE", "update ledger_accounts set code = 'x'");
        assertDenied("DELETE", "delete from ledger_accounts");
        assertThatThrownBy(() -> administrator.update("delete from ledger_accounts"))
                .hasMessageContaining("keeps every account");
    }

    @Test
    void theHeadOnlyMoves() {
        assertDenied("DELETE", "delete from ledger_heads");
        assertDenied("INSERT", "insert into ledger_heads select * from ledger_heads");
    }

    /** A later start would blind the check that compares disbursements with payments. */
    @Test
    void nobodyMovesTheStartOfPayments() {
        assertDenied("INSERT", "insert into payment_starts values (1000000)");
    }

    @Test
    void noFileSaysAnythingTwice() {
        assertThat(Grants.allOf("runtime.sql", "grant .* on " + ANY)).doesNotHaveDuplicates();
        assertThat(Grants.allOf("triggers.sql", "create trigger " + ANY)).doesNotHaveDuplicates();
    }

    @Test
    void bothFilesSpeakOfTheSameTables() {
        assertThat(Grants.tablesOf("runtime.sql", "select(?:, insert(?:, delete)?)? on " + ANY))
                .isEqualTo(appendOnly())
                .contains("ledger_transfers", "ledger_resolutions", "ledger_seals", "ballot_events", "idea_events");
    }

    /** With the trigger gone the administrator may change what they like: each column of a transfer, one after the other. */
    @Test
    void whatTheAdministratorChangesIsNamed() {
        administrator.execute("drop trigger ledger_transfers_no_update");
        administrator.execute("set foreign_key_checks = 0");
        Map<String, Object> before = administrator.queryForMap("select * from ledger_transfers where seq = 1");
        columnsOf("ledger_transfers").forEach((column, change) -> {
            administrator.update("update ledger_transfers set %s = %s where seq = 1".formatted(column, change));
            assertThat(application.getBean(Verification.class).run().broken().toString())
                    .as(column)
                    .contains("transfer 1");
            administrator.update(
                    "update ledger_transfers set %s = ?, kind = ? where reference = ? or seq = 1".formatted(column),
                    before.get(column),
                    before.get("kind"),
                    before.get("reference"));
        });
        administrator.execute("set foreign_key_checks = 1");
        grants.makeTriggers();
        assertThat(application.getBean(Verification.class).run().broken()).isEmpty();
    }

    private void assertDenied(String verb, String statement) {
        assertThatThrownBy(() -> runtime.update(statement)).rootCause().hasMessageContaining(verb + " command denied");
    }

    private String aColumnOf(String table) {
        return administrator
                .queryForList(
                        "select column_name from information_schema.columns where table_schema = ? and table_name = ?",
                        String.class,
                        schema,
                        table)
                .get(0);
    }

    private Map<String, String> columnsOf(String table) {
        return administrator
                .queryForList(
                        "select column_name as name, data_type as type from information_schema.columns where table_schema = ? and table_name = ?",
                        schema,
                        table)
                .stream()
                .collect(Collectors.toMap(
                        column -> String.valueOf(column.get("name")),
                        column -> changed(String.valueOf(column.get("name")), String.valueOf(column.get("type")))));
    }

    private static String changed(String column, String type) {
        if (column.equals("kind")) {
            return "'PLEDGE'";
        }
        if (column.equals("corrects_seq")) {
            return "1, kind = 'CORRECT'";
        }
        return switch (type) {
            case "bigint" -> "coalesce(" + column + ", 0) + 100";
            case "varchar" -> "concat(" + column + ", 'x')";
            case "char" -> "'EUR'";
            case "datetime" -> "'2020-01-01'";
            default -> throw new AssertionError("How is a " + type + " changed?");
        };
    }
}
