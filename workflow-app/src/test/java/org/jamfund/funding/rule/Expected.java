package org.jamfund.funding.rule;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jamfund.testing.fixture.Elections;
import org.jspecify.annotations.Nullable;

/** What an independently coded reference found for a real election. */
record Expected(DocumentContext json) {

    static Expected of(String election) {
        Configuration lenient =
                Configuration.builder().options(Option.SUPPRESS_EXCEPTIONS).build();
        try {
            return new Expected(
                    JsonPath.using(lenient).parse(Elections.expected(election).toFile()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Absent where the reference did not run that rule on that election. */
    Optional<Result> of(AllocationRule rule) {
        String at = "$.rules." + key(rule);
        return Optional.ofNullable(json.<@Nullable Object>read(at)).map(found -> new Result(json, at));
    }

    long stepUnits() {
        return Objects.requireNonNull(json.<Integer>read("$.add1_increment"));
    }

    private static String key(AllocationRule rule) {
        return rule.code()
                .replace("equal-shares-cardinality", "mes_card")
                .replace("equal-shares-points", "mes_points")
                .replace("equal-shares", "mes_cost")
                .replace('-', '_');
    }

    record Result(DocumentContext json, String at) {

        List<String> order() {
            return Objects.requireNonNull(json.<List<String>>read(at + ".order"));
        }

        BigDecimal totalCost() {
            return number(".total_cost");
        }

        List<Map<String, Object>> ties() {
            return Objects.requireNonNull(json.<List<Map<String, Object>>>read(at + ".ties"));
        }

        BigDecimal metric(String name) {
            return number(".metrics." + name);
        }

        @Nullable
        Integer runs() {
            return json.read(at + ".runs");
        }

        @Nullable
        String finalPerVoter() {
            return json.read(at + ".final_per_voter");
        }

        private BigDecimal number(String path) {
            return new BigDecimal(
                    Objects.requireNonNull(json.<Object>read(at + path)).toString());
        }
    }
}
