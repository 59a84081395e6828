package org.jamfund.site;

import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;
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
        registry.addConverter(new KeyText());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RolesFirst());
    }

    /** A blank key is none. */
    private static final class KeyText implements Converter<String, IdempotencyKey> {

        @Override
        public @Nullable IdempotencyKey convert(String text) {
            return text.isBlank() ? null : new IdempotencyKey(text);
        }
    }

    private static final class IdText implements Converter<String, Id<?>> {

        @Override
        public Id<?> convert(String text) {
            return Id.of(text);
        }
    }
}
