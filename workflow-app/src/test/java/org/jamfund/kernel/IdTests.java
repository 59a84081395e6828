package org.jamfund.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTests {

    @Test
    void comesBackFromItsText() {
        Id<Object> id = Id.fresh();
        assertThat(id.text()).hasSize(13);
        assertThat(Id.of(id.text())).isEqualTo(id);
    }

    @Test
    void laterIdsSortBehindEarlierOnesAsNumbersAndAsText() {
        List<Id<Object>> born = Stream.generate(Id::fresh).limit(10_000).toList();
        assertThat(born).isSorted().doesNotHaveDuplicates();
        assertThat(born.stream().map(Id::text)).isSorted();
    }

    @Test
    void everyNumberHasATextOfItsOwn() {
        LongStream.of(0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1)
                .mapToObj(Id::new)
                .forEach(id -> assertThat(Id.of(id.text())).isEqualTo(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4711",
                "0SB8YCZDQ5W1",
                "0SB8YCZDQ5W1XX",
                "0SB8YCZDQ5W1'",
                "0SB8YCZDQ5W1\u0000",
                "../../../etc/"
            })
    void whatIsNoIdNamesNothing(String text) {
        assertThatThrownBy(() -> Id.of(text)).isInstanceOf(NotFound.class);
    }

    @Test
    void aForgedPageKeyIsABadFieldAndNotAMissingThing() {
        assertThatThrownBy(() -> PageRequest.of(10, "forged").afterId()).isInstanceOf(Invalid.class);
    }
}
