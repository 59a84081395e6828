package org.jamfund.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.idea.Passage.Kind.ADDED;
import static org.jamfund.idea.Passage.Kind.REMOVED;
import static org.jamfund.idea.Passage.Kind.SAME;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    @Test
    void namesTheWordsThatWentAndCame() {
        assertThat(Comparison.of("Plant ten trees on roofs", "Plant many trees on every roof"))
                .containsExactly(
                        new Passage(SAME, "Plant "),
                        new Passage(REMOVED, "ten "),
                        new Passage(ADDED, "many "),
                        new Passage(SAME, "trees on "),
                        new Passage(REMOVED, "roofs"),
                        new Passage(ADDED, "every roof"));
    }

    @Test
    void aWordThatWasTheLastIsTheSame() {
        assertThat(Comparison.of("Plant trees", "Plant trees on roofs"))
                .containsExactly(new Passage(SAME, "Plant trees"), new Passage(ADDED, " on roofs"));
        assertThat(Comparison.of("Plant trees now", "Plant trees"))
                .containsExactly(new Passage(SAME, "Plant trees"), new Passage(REMOVED, " now"));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "'', new", "old, ''", "'<b>', '<i>'", "'屋根に木を植える', '屋根に花を植える'", "'👩‍🚒 a', '👩‍🚒 b'"})
    void losesNothingOfEitherText(String earlier, String later) {
        List<Passage> passages = Comparison.of(earlier, later);
        assertThat(joined(passages, Passage.Kind.ADDED)).isEqualTo(earlier);
        assertThat(joined(passages, Passage.Kind.REMOVED)).isEqualTo(later);
    }

    @Test
    void losesNothingWhateverChanged() {
        Random random = new Random(5);
        for (int run = 0; run < 300; run++) {
            String earlier = text(random, random.nextInt(40), 4);
            String later = text(random, random.nextInt(40), 4);
            losesNothingOfEitherText(earlier, later);
        }
    }

    @Test
    void comparesTwoLongTextsWithNothingInCommon() {
        String earlier = "a ".repeat(5000);
        String later = text(new Random(6), 5000, 9000);
        losesNothingOfEitherText(earlier, later);
    }

    private static String text(Random random, int words, int vocabulary) {
        return random.ints(words, 0, vocabulary)
                .mapToObj(word -> "w" + word + (random.nextInt(5) == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }

    private static String joined(List<Passage> passages, Passage.Kind without) {
        return passages.stream()
                .filter(passage -> passage.kind() != without)
                .map(Passage::text)
                .collect(Collectors.joining());
    }
}
