package org.jamfund.site;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Properties;
import org.apache.ibatis.mapping.DatabaseIdProvider;
import org.apache.ibatis.mapping.VendorDatabaseIdProvider;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects to H2 or the MySQL family from nothing but URL, name and password. */
@Configuration(proxyBeanMethods = false)
class DatabaseConnections {

    /** Without the first two the engine sees the tables of other schemas and instants shift with the server's zone. */
    private static final Map<String, String> MYSQL_DRIVER_PROPERTIES = Map.ofEntries(
            Map.entry("nullCatalogMeansCurrent", "true"),
            Map.entry("connectionTimeZone", "UTC"),
            Map.entry("forceConnectionTimeZoneToSession", "true"),
            Map.entry("sendFractionalSeconds", "false"),
            Map.entry("useLocalSessionState", "true"),
            Map.entry("rewriteBatchedStatements", "true"),
            Map.entry("cacheServerConfiguration", "true"),
            Map.entry("cachePrepStmts", "true"),
            Map.entry("prepStmtCacheSize", "500"),
            Map.entry("prepStmtCacheSqlLimit", "8192"));

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(DataSourceProperties properties) {
        HikariDataSource pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        if (isMySqlFamily(properties)) {
            MYSQL_DRIVER_PROPERTIES.forEach(pool::addDataSourceProperty);
        }
        return pool;
    }

    @Bean
    DatabaseIdProvider databaseIdProvider() {
        Properties names = new Properties();
        names.setProperty("H2", "h2");
        names.setProperty("MySQL", "mysql");
        names.setProperty("MariaDB", "mysql");
        VendorDatabaseIdProvider provider = new VendorDatabaseIdProvider();
        provider.setProperties(names);
        return provider;
    }

    /** Text compares alike everywhere: to the letter, as H2 does it. */
    @Bean
    FlywayConfigurationCustomizer tableOptions(DataSourceProperties properties) {
        String options = isMySqlFamily(properties) ? "engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin" : "";
        return flyway -> flyway.placeholders(Map.of("table_options", options));
    }

    static boolean isMySqlFamily(DataSourceProperties properties) {
        return properties.determineUrl().startsWith("jdbc:mysql:");
    }
}
