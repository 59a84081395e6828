package org.jamfund.workflow.engine;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells MySQL how the engine's tables have filled. Before tens of thousands of tokens move it has often seen those tables
 * only empty, and its plans make every move twice as slow.
 */
@Component
public class EngineStatistics {

    private static final List<String> TABLES =
            List.of("ACT_RU_EXECUTION", "ACT_RU_EVENT_SUBSCR", "ACT_RU_VARIABLE", "ACT_RU_JOB", "ACT_RU_TASK");

    private final JdbcTemplate jdbc;
    private final TransactionTemplate apart;
    private final DataSource source;
    private final DatabaseIdProvider vendors;

    EngineStatistics(
            JdbcTemplate jdbc, PlatformTransactionManager transactions, DataSource source, DatabaseIdProvider vendors) {
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.source = source;
        this.vendors = vendors;
    }

    /** Apart from the running transaction, for the statement commits; call it before that transaction has written. */
    public void refresh() {
        if (isMySql()) {
            apart.executeWithoutResult(none -> TABLES.forEach(table -> jdbc.queryForList("analyze table " + table)));
        }
    }

    private boolean isMySql() {
        try {
            return "mysql".equals(vendors.getDatabaseId(source));
        } catch (SQLException unknown) {
            throw new UncategorizedSQLException("name the vendor", null, unknown);
        }
    }
}
