package org.jamfund.funding.web;

import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jamfund.funding.Among;
import org.jamfund.funding.FileRule;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.TypedAmounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What the page asks, as it stands in the address: two rules {@code a} and {@code b} that share all the rest. Amounts are as people
 * write them. Topics are numbered fields, for their names may hold anything.
 */
record WhatIfForm(MultiValueMap<String, String> fields, List<String> topics, CurrencyUnit currency, Locale locale) {

    private static final int ALL = 100;
    private static final int MOST_PERCENT = 200;

    /** One of the two scenarios; a part of the envelope unless a budget is typed. */
    Scenario scenario(String side, Money granted) {
        AllocationRule rule = rule(side);
        Money typed = amount("budget");
        return new Scenario(
                rule,
                among(),
                typed == null ? part(granted) : typed,
                rule.raisesShares() ? amount("step") : null,
                new Scenario.Provisos(
                        without(), support(), "true".equals(text("compare")), quotas("floor"), quotas("cap"), apply()));
    }

    /** What comes from lists of choices is Invalid at once where it is none of them. */
    void requireKnown() {
        rule("a");
        rule("b");
        among();
        without();
        apply();
    }

    public AllocationRule rule(String side) {
        String code = text(side);
        return code == null
                ? side.equals("a") ? AllocationRule.EQUAL_SHARES_U : AllocationRule.GREEDY_VOTES
                : Rules.named(code);
    }

    public Among among() {
        String among = text("among");
        return among == null ? Among.RECOMMENDED : Coded.of(Among.class, "among", among);
    }

    /** Of the envelope, in hundredths. */
    public int percent() {
        return whole("percent", ALL, MOST_PERCENT);
    }

    Set<Id<Idea>> without() {
        Set<Id<Idea>> ideas = new HashSet<>();
        Objects.requireNonNullElse(fields.get("without"), List.<String>of()).forEach(idea -> ideas.add(Id.of(idea)));
        return ideas;
    }

    public Set<FileRule> apply() {
        return Rules.apply(fields.get("apply"));
    }

    public @Nullable String text(String field) {
        String text = fields.getFirst(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable Integer support() {
        return text("support") == null ? null : whole("support", 1, Rules.MOST_SUPPORT);
    }

    private int whole(String field, int otherwise, int most) {
        String text = text(field);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > most) {
            throw Invalid.field(field, "range", 1, most);
        }
        return Integer.parseInt(text);
    }

    private Money part(Money granted) {
        return granted.multipliedBy((long) percent()).dividedBy(ALL, RoundingMode.DOWN);
    }

    private Map<String, Money> quotas(String kind) {
        Map<String, Money> quotas = new HashMap<>();
        for (int i = 0; i < topics.size(); i++) {
            Money amount = amount(kind + i);
            if (amount != null) {
                quotas.put(topics.get(i), amount);
            }
        }
        return quotas;
    }

    private @Nullable Money amount(String field) {
        String typed = text(field);
        return typed == null ? null : Rules.positive(field, TypedAmounts.read(field, typed, currency, locale));
    }
}
