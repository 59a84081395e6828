package org.jamfund.site;

import org.jamfund.kernel.Id;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ids and codes in paths and parameters, and roles before everything else. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new IdText());
        registry.addConverterFactory(new CodedText());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesFirst());
    }

    private static final class IdText implements Converter<String, Id<?>> {

        @Override
        public Id<?> convert(String text) {
            return Id.of(text);
        }
    }
}
