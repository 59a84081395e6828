package org.jamfund;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JamfundTest
class StartupTests {

    @Test
    void answersThatItIsHealthy() {
        get("/actuator/health").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void findsTheEnginesTablesMadeByMigration(@Autowired JdbcTemplate jdbc) {
        assertThat(jdbc.queryForObject(
                        "select value_ from ACT_GE_PROPERTY where name_ = 'schema.version'", String.class))
                .isNotBlank();
        assertThat(jdbc.queryForObject("select count(*) from ACT_RU_CASE_EXECUTION", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from ACT_HI_DECINST", Integer.class))
                .isZero();
    }

    @Test
    void keepsAnEmojiInAnEngineTable(@Autowired ProcessEngine engine) {
        var task = engine.getTaskService().newTask();
        task.setName("Plant a tree \uD83C\uDF33");
        engine.getTaskService().saveTask(task);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task.getId())
                        .singleResult()
                        .getName())
                .isEqualTo("Plant a tree \uD83C\uDF33");
        engine.getTaskService().deleteTask(task.getId(), true);
    }

    @Test
    void namesTheVendorForStatementsThatTrulyDiffer(
            @Autowired DatabaseIdProvider provider, @Autowired DataSource source) throws SQLException {
        String expected = System.getProperty("jamfund.test.db", "h2").equals("h2") ? "h2" : "mysql";
        assertThat(provider.getDatabaseId(source)).isEqualTo(expected);
    }

    @Test
    void readsOnlyWhatIsCommitted(@Autowired DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_READ_COMMITTED);
        }
    }

    @Test
    void movesTheEnginesClockWithItsOwn(@Autowired Clock clock, @Autowired MutableClock time) {
        assertThat(clock).isSameAs(time);
        time.advance(Duration.ofDays(30));
        assertThat(clock.instant()).isAfter(Instant.now().plus(Duration.ofDays(29)));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isAfter(Instant.now().plus(Duration.ofDays(29)));
    }
}
