package org.jamfund.site;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the kernel's types meet columns, once for all mappers. */
@Configuration(proxyBeanMethods = false)
class Mapping {

    @Bean
    ConfigurationCustomizer kernelTypes(DataSourceProperties properties) {
        return configuration -> {
            if (DatabaseConnections.isMySqlFamily(properties)) {
                configuration.getTypeHandlerRegistry().register(Instant.class, new ExactInstants());
            }
            configuration.getTypeHandlerRegistry().register(Id.class, new IdTypeHandler());
            configuration.setDefaultEnumTypeHandler(CodedTypeHandler.class);
        };
    }
}
