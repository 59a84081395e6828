package org.jamfund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jamfund.kernel.Id;
import org.jamfund.testing.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Books that were kept before the ledger had seals, corrections and payments go on in the schema of today. */
@Tag("database")
class MigrationTests {

    /** A grant of 10,000.00; one award posted in part with a tranche paid on the word of a node whose clock was behind, one lapsed, one whose project was cancelled. */
    private static final String BOOKS = """
            insert into persons select p.n, concat('p', p.n), concat('p', p.n), 'P', concat('p', p.n), concat('p', p.n), 'employee', null,
                null, null, null, true, 0, 'en', AT, 0 from (select 1 as n union all select 2 union all select 3) p
            insert into jams values (10, 'Roofs', 'Why', 'USD', 'delivery', 'approval', 10, null, 3, 2, 1, 1, false, AT, 3, AT, 0)
            insert into ideas select p.n, 10, null, 'Idea', 'P', 'S', 100000, 'USD', null, null, null, null,
                case p.n when 21 then 'in-delivery' when 22 then 'declined' else 'cancelled' end, 1, 1, AT, AT, 1, 0
                from (select 21 as n union all select 22 union all select 23) p
            insert into idea_owners select idea_id, 1, 0 from ideas
            insert into awards values (31, 10, 21, null, 1, 'awarded', 100000, 90000, 'USD', 1, 50, false, 3, AT, null, null, 'r', AT, 2, 'Idea', null, 'employee')
            insert into awards values (32, 10, 22, null, 2, 'lapsed', 50000, 0, 'USD', 1, 50, false, 3, AT, null, null, 'r', AT, 2, 'Idea', null, 'employee')
            insert into awards values (33, 10, 23, null, 3, 'awarded', 20000, 20000, 'USD', 1, 50, false, 3, AT, null, null, 'r', AT, 2, 'Idea', null, 'employee')
            insert into funding_votes values (31, 3, 0, 'approve', 90000, null, AT)
            insert into funding_votes values (32, 3, 0, 'decline', null, null, AT)
            insert into projects values (31, 10, 21, 31, 1, 'running', 90000, 0, 'USD', AT, null, null, 5)
            insert into projects values (33, 10, 23, 33, 1, 'cancelled', 20000, 20000, 'USD', AT, AT, 'said', 2)
            insert into milestones values (31, 1, 'One', 40000, 'USD', 'disbursed', '2026-03-01', 'Done.', 1, AT, 2, EARLIER, null, AT, 3)
            insert into milestones values (31, 2, 'Two', 50000, 'USD', 'rejected', '2026-06-01', 'Nearly.', 1, AT, 2, AT, 'said', null, 2)
            insert into ledger_accounts values (1, 'jam/J/sponsor', 'jam/J', 'sponsor', 'USD', 1000000, 0, true, AT)
            insert into ledger_accounts values (2, 'jam/J/available', 'jam/J', 'available', 'USD', 170000, 1080000, false, AT)
            insert into ledger_accounts values (3, 'award/A/reserved', 'jam/J', 'reserved', 'USD', 100000, 100000, false, AT)
            insert into ledger_accounts values (4, 'award/B/reserved', 'jam/J', 'reserved', 'USD', 50000, 50000, false, AT)
            insert into ledger_accounts values (5, 'award/C/reserved', 'jam/J', 'reserved', 'USD', 20000, 20000, false, AT)
            insert into ledger_accounts values (6, 'project/A/committed', 'jam/J', 'committed', 'USD', 40000, 90000, false, AT)
            insert into ledger_accounts values (7, 'project/A/disbursed', 'jam/J', 'disbursed', 'USD', 0, 40000, false, AT)
            insert into ledger_accounts values (8, 'project/C/committed', 'jam/J', 'committed', 'USD', 20000, 20000, false, AT)
            insert into ledger_transfers values (1, 'jam/J/grant/1', 'GRANT', 1, 2, 1000000, 'USD', null, 2, 'r', AT)
            insert into ledger_transfers values (2, 'award/A/reserve', 'RESERVE', 2, 3, 100000, 'USD', null, 3, 'r', AT)
            insert into ledger_transfers values (3, 'award/B/reserve', 'RESERVE', 2, 4, 50000, 'USD', null, 3, 'r', AT)
            insert into ledger_transfers values (4, 'award/C/reserve', 'RESERVE', 2, 5, 20000, 'USD', null, 3, 'r', AT)
            insert into ledger_transfers values (5, 'award/A/post', 'POST', 3, 6, 90000, 'USD', 2, null, 'r', AT)
            insert into ledger_transfers values (6, 'award/A/post/rest', 'RETURN', 3, 2, 10000, 'USD', 2, null, 'r', AT)
            insert into ledger_transfers values (7, 'award/B/void', 'VOID', 4, 2, 50000, 'USD', 3, null, 'r', AT)
            insert into ledger_transfers values (8, 'award/C/post', 'POST', 5, 8, 20000, 'USD', 4, null, 'r', AT)
            insert into ledger_transfers values (9, 'project/A/tranche/1', 'DISBURSE', 6, 7, 40000, 'USD', null, 2, 'r', AT)
            insert into ledger_transfers values (10, 'project/C/return', 'RETURN', 8, 2, 20000, 'USD', null, null, 'r', AT)
            insert into ledger_resolutions values (2, 'POST', AT)
            insert into ledger_resolutions values (3, 'VOID', AT)
            insert into ledger_resolutions values (4, 'POST', AT)
            update ledger_heads set seq = 10
            insert into ACT_RE_PROCDEF (ID_, KEY_, VERSION_) values ('journey', 'IdeaJourney', 1)
            insert into ACT_RU_EXECUTION (ID_, BUSINESS_KEY_, PROC_DEF_ID_) values ('A', 'IDEA', 'journey')
            """;

    private static final List<String> TOLD = List.of(
            "select code, debits_minor, credits_minor from ledger_accounts order by account_id",
            "select seq, reference, kind, amount_minor, reservation_seq, person_id, reason from ledger_transfers order by seq",
            "select project_id, number, status, amount_minor, report, reason from milestones order by number",
            "select project_id, status, awarded_minor, returned_minor from projects order by project_id");

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcTemplate sql = new JdbcTemplate(
            new SingleConnectionDataSource(database.url(), database.user(), database.password(), true));

    @Test
    void aVoteLostToAConflictIsToldApartFromWhatMembersSay() {
        migrateTo("015");
        statements().forEach(sql::execute);
        migrateTo("046");
        List.of("A conflict of interest was found: same-team", "A conflict of interest was found: I am her aunt.")
                .forEach(said -> sql.update(
                        "insert into funding_votes (award_id, person_id, seat, vote, comment, voted_at)"
                                + " select 31, p, p, 'recuse', ?, now(6) from (select count(*) as p from funding_votes where award_id = 31) n",
                        said));
        migrateTo("latest");
        assertThat(sql.queryForList(
                        "select concat(coalesce(found, '-'), ' ', coalesce(comment, '-')) from funding_votes where vote = 'recuse' order by seat",
                        String.class))
                .containsExactly("same-team -", "- A conflict of interest was found: I am her aunt.");
    }

    @Test
    void earlierBooksVerifyAndTellTheSameInTheSchemaOfToday() {
        migrateTo("015");
        statements().forEach(sql::execute);
        List<List<Map<String, Object>>> before = told();
        migrateTo("latest");
        assertThat(told()).isEqualTo(before);
        assertThat(verified()).isZero();
        assertThat(sql.queryForList("select resolution from awards order by award_id", String.class))
                .containsExactly("post", "void", "post");
        assertThat(sql.queryForList("select verdict from report_decisions order by number", String.class))
                .containsExactly("approved", "rejected");
        assertThat(sql.queryForList("select report from milestone_reports order by number", String.class))
                .containsExactly("Done.", "Nearly.");
        assertThat(sql.queryForObject("select count(*) from payments", Integer.class))
                .as("what was paid before payments were kept is not paid again")
                .isZero();
    }

    private void migrateTo(String version) {
        boolean h2 = database.url().startsWith("jdbc:h2:");
        Flyway.configure()
                .dataSource(Objects.requireNonNull(sql.getDataSource()))
                .locations("classpath:db/migration", "classpath:db/engine/" + (h2 ? "h2" : "mysql"))
                .placeholders(
                        Map.of("table_options", h2 ? "" : "engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin"))
                .target(version)
                .load()
                .migrate();
    }

    private int verified() {
        return CommandInside.run(
                Command.VERIFY,
                "verify",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }

    private static List<String> statements() {
        String books = BOOKS.replace("EARLIER", "'2026-01-02 09:59:59'")
                .replace("AT", "'2026-01-02 10:00:00.123456'")
                .replace("IDEA'", new Id<>(21) + "'")
                .replace("jam/J", "jam/" + new Id<>(10))
                .replace("/A/", "/" + new Id<>(31) + "/")
                .replace("/B/", "/" + new Id<>(32) + "/")
                .replace("/C/", "/" + new Id<>(33) + "/");
        return Stream.of(books.split("\\n(?=insert|update)")).toList();
    }

    private List<List<Map<String, Object>>> told() {
        return TOLD.stream().map(sql::queryForList).toList();
    }
}
