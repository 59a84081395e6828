package org.jamfund.funding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.funding.Adoption;
import org.jamfund.funding.Among;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.Share;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What the board adopts: a rule with all it is asked, or ideas of its own choice; amounts are in the currency of the Jam. */
record AdoptionOrder(
        @Nullable String rule,
        @Nullable String among,
        @Nullable Money budget,
        @Nullable Money step,
        @Nullable List<@NotNull Id<Idea>> without,
        @Nullable Integer support,
        @Nullable Boolean compare,
        @Nullable List<@NotNull @Valid Quota> floors,
        @Nullable List<@NotNull @Valid Quota> caps,
        @Nullable List<@NotNull String> apply,
        @Nullable List<@NotNull @Valid ChosenIdea> ideas,
        @NotBlank @Size(max = 1900) String reason) {

    Adoption adoption(String currency) {
        Reason said = Reason.said(reason);
        if (ideas != null && ideas.isEmpty()) {
            // declining everything is said in votes, never by what may be a slip
            throw Invalid.field("ideas", "required");
        }
        if (ideas != null && rule == null) {
            return new Adoption.Chosen(ideas.stream().map(ChosenIdea::share).toList(), said);
        }
        if (ideas != null) {
            throw Invalid.field("ideas", "rule-or-ideas");
        }
        return new Adoption.ByRule(scenario(currency), said);
    }

    private Scenario scenario(String currency) {
        AllocationRule named = Rules.named(rule);
        return new Scenario(
                named,
                ideasAmong(),
                checked("budget", budget, currency),
                named.raisesShares() ? checked("step", step, currency) : null,
                new Scenario.Provisos(
                        without == null ? Set.of() : Set.copyOf(without),
                        Rules.support(support),
                        Boolean.TRUE.equals(compare),
                        quotas("floors", floors, currency),
                        quotas("caps", caps, currency),
                        Rules.apply(apply)));
    }

    private Among ideasAmong() {
        Among asked = Coded.of(Among.class, "among", among == null ? Among.RECOMMENDED.code() : among);
        if (asked == Among.ALL) {
            throw Invalid.field("among", "option", asked.code());
        }
        return asked;
    }

    private static Map<String, Money> quotas(String field, @Nullable List<Quota> quotas, String currency) {
        Map<String, Money> byTopic = new HashMap<>();
        for (Quota quota : quotas == null ? List.<Quota>of() : quotas) {
            checked(field, quota.amount(), currency);
            if (byTopic.put(quota.topic(), quota.amount()) != null) {
                throw Invalid.field(field, "topic-twice", quota.topic());
            }
        }
        return byTopic;
    }

    private static @Nullable Money checked(String field, @Nullable Money amount, String currency) {
        if (amount == null) {
            return null;
        }
        if (!amount.getCurrencyUnit().getCode().equals(currency)) {
            throw Invalid.field(field + ".currency", "currency-of-jam", currency);
        }
        return Rules.positive(field + ".amount", amount);
    }

    /** What a topic gets at least, or at most. */
    record Quota(@NotBlank String topic, @NotNull Money amount) {}

    record ChosenIdea(@NotNull Id<Idea> idea, @NotNull Money amount) {

        Share share() {
            return new Share(idea, amount);
        }
    }
}
