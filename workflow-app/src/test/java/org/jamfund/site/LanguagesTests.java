package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LanguagesTests {

    static Stream<String> bundles() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .filter(name -> !name.endsWith("_de.properties"))
                .map(name -> name.replace(".properties", ""));
    }

    @Test
    void thereAreTexts() throws IOException {
        assertThat(bundles()).contains("pages");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsThereInGermanToo(String bundle) throws IOException {
        assertThat(texts(bundle + "_de").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(texts(bundle).stringPropertyNames());
    }

    /** A place that only one language fills means that the other hides something from its readers. */
    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesTellTheSameFacts(String bundle) throws IOException {
        Properties german = texts(bundle + "_de");
        texts(bundle)
                .forEach((key, english) -> assertThat(places(german.getProperty((String) key)))
                        .as("%s in %s", key, bundle)
                        .isEqualTo(places((String) english)));
    }

    /** The first bundle that has a text would hide all others of that name. */
    @Test
    void noTextIsThereTwice() throws IOException {
        assertThat(bundles().flatMap(bundle -> keys(bundle).stream())).doesNotHaveDuplicates();
    }

    private static Set<String> keys(String bundle) {
        try {
            return texts(bundle).stringPropertyNames();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int places(String text) {
        return new MessageFormat(text).getFormatsByArgumentIndex().length;
    }

    private static Properties texts(String bundle) throws IOException {
        Properties texts = new Properties();
        ClassPathResource file = new ClassPathResource("messages/" + bundle + ".properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
