package org.jamfund.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferrerTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/jams/1?sort=votes, /jams/1?sort=votes",
        "https://elsewhere.example/trap, /trap",
        "https://elsewhere.example//evil.example, /",
        "//evil.example, /",
        "mailto:somebody, /",
        "not a uri at all, /"
    })
    void leadsToAPathOfThisSiteOnly(String header, String path) {
        assertThat(Referrer.path(header)).isEqualTo(path);
    }

    @Test
    void leadsHomeWhereNobodyCameFromAnywhere() {
        assertThat(Referrer.path(null)).isEqualTo("/");
    }
}
