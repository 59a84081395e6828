package org.jamfund.site;

import org.jamfund.kernel.Id;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Ids and codes in paths and parameters. */
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(new IdText());
        registry.addConverterFactory(new CodedText());
    }

    private static final class IdText implements Converter<String, Id<?>> {

        @Override
        public Id<?> convert(String text) {
            return Id.of(text);
        }
    }
}
