package org.jamfund.site;

import org.jamfund.kernel.Id;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the kernel's types meet columns, once for all mappers. */
@Configuration(proxyBeanMethods = false)
class Mapping {

    @Bean
    ConfigurationCustomizer kernelTypes() {
        return configuration -> {
            configuration.getTypeHandlerRegistry().register(Id.class, new IdTypeHandler());
            configuration.setDefaultEnumTypeHandler(CodedTypeHandler.class);
        };
    }
}
