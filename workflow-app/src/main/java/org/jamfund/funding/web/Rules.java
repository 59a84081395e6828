package org.jamfund.funding.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.funding.FileRule;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Invalid;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What belongs to a rule as it comes in with a request; what is unknown is answered with what is known. */
final class Rules {

    static final int MOST_SUPPORT = 1_000;

    private Rules() {}

    static AllocationRule named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Invalid.field("rule", "required");
        }
        return Arrays.stream(AllocationRule.values())
                .filter(rule -> rule.code().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field("rule", "unknown-rule", name, known()));
    }

    /** Parameters of the form {@code topic:amount}; the amount follows the last colon. */
    static Map<String, Money> quotas(String field, @Nullable List<String> written, String currency) {
        Map<String, Money> quotas = new HashMap<>();
        for (String one : written == null ? List.<String>of() : written) {
            int colon = one.lastIndexOf(':');
            if (colon < 1) {
                throw Invalid.field(field, "topic-and-amount", one);
            }
            Money amount = positive(field, Amounts.parse(field, one.substring(colon + 1), currency));
            if (quotas.put(one.substring(0, colon), amount) != null) {
                throw Invalid.field(field, "topic-twice", one.substring(0, colon));
            }
        }
        return quotas;
    }

    static @Nullable Integer support(@Nullable Integer support) {
        if (support != null && (support < 1 || support > MOST_SUPPORT)) {
            throw Invalid.field("support", "range", 1, MOST_SUPPORT);
        }
        return support;
    }

    static Set<FileRule> apply(@Nullable List<String> codes) {
        Set<FileRule> apply = EnumSet.noneOf(FileRule.class);
        for (String code : codes == null ? List.<String>of() : codes) {
            apply.add(Coded.of(FileRule.class, "apply", code));
        }
        return apply;
    }

    static Money positive(String field, Money amount) {
        if (!amount.isPositive()) {
            throw Invalid.field(field, "amount-positive");
        }
        return amount;
    }

    private static String known() {
        return Arrays.stream(AllocationRule.values()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
