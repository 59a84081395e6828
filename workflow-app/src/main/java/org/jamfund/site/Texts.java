package org.jamfund.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Each room brings its own texts as {@code messages/<room>.properties}; what is not translated is English. */
@Configuration(proxyBeanMethods = false)
class Texts {

    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames(bundles());
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    private static String[] bundles() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Arrays.stream(files)
                .map(file -> Objects.requireNonNull(file.getFilename()).replaceFirst("(_[a-z]{2})?\\.properties$", ""))
                .distinct()
                .sorted()
                .map(bundle -> "messages/" + bundle)
                .toArray(String[]::new);
    }
}
