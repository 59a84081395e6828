package org.jamfund.funding.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Invalid;
import org.jspecify.annotations.Nullable;

/** The names of rules as they come in; an unknown one is answered with the known ones. */
final class Rules {

    private static final List<String> TO_COME = List.of(
            "equal-shares",
            "equal-shares-u",
            "equal-shares-add1",
            "equal-shares-add1u",
            "equal-shares-cardinality",
            "equal-shares-cardinality-u",
            "equal-shares-cardinality-add1",
            "equal-shares-cardinality-add1u");

    private Rules() {}

    static AllocationRule named(@Nullable String name) {
        if (name == null || name.isBlank()) {
            throw Invalid.field("rule", "required");
        }
        if (TO_COME.contains(name)) {
            throw Invalid.field("rule", "rule-not-available-yet", name);
        }
        return Arrays.stream(AllocationRule.values())
                .filter(rule -> rule.code().equals(name))
                .findFirst()
                .orElseThrow(() -> Invalid.field("rule", "unknown-rule", name, known()));
    }

    private static String known() {
        return Arrays.stream(AllocationRule.values()).map(Coded::code).collect(Collectors.joining(", "));
    }
}
