package org.jamfund.site;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the kernel's types meet columns, and how long a statement may take, once for all mappers. */
@Configuration(proxyBeanMethods = false)
class Mapping {

    private static final int PATIENCE_SECONDS = 30;

    @Bean
    ConfigurationCustomizer kernelTypes(DataSourceProperties properties) {
        return configuration -> {
            if (DatabaseConnections.isMySqlFamily(properties)) {
                configuration.getTypeHandlerRegistry().register(Instant.class, new ExactInstants());
                // not on H2, which takes each setting of a timeout for a change of the schema and parses all statements
                // anew
                configuration.setDefaultStatementTimeout(PATIENCE_SECONDS);
            }
            configuration.getTypeHandlerRegistry().register(Id.class, new IdTypeHandler());
            configuration.setDefaultEnumTypeHandler(CodedTypeHandler.class);
        };
    }
}
