package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.funding.Among;
import org.jamfund.funding.FileRule;
import org.jamfund.funding.FileStatement;
import org.jamfund.funding.Metrics;
import org.jamfund.funding.Proposal;
import org.jamfund.funding.Proposals;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.Share;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What-if, for those who decide on money or watch it. */
@RestController
class ProposalApi {

    private final Jams jams;
    private final Proposals proposals;

    ProposalApi(Jams jams, Proposals proposals) {
        this.jams = jams;
        this.proposals = proposals;
    }

    @Operation(summary = "What a rule would fund, without any effect")
    @Only({Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN})
    @GetMapping("/api/jams/{jam}/allocation-proposals")
    ProposalAnswer propose(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @ParameterObject @ModelAttribute Asked asked) {
        Scenario scenario = asked.scenario(jams.visible(jam, by).currency());
        return ProposalAnswer.of(proposals.propose(by, jam, scenario, asked.marginsOf(scenario.rule())));
    }

    /**
     * The parameters. A floor or a cap is {@code topic:amount} and may be repeated, as may {@code without}, an idea left out.
     */
    record Asked(
            @Nullable String rule,
            @Nullable String budget,
            @Nullable String step,
            @Nullable String among,
            @Nullable List<Id<Idea>> without,

            @Parameter(description = "drops ideas wanted by less than cost / (support x budget) of the voters")
            @Nullable
            Integer support,

            @Parameter(description = "greedy-votes takes the place of the rule if it serves more voters better")
            @Nullable
            Boolean compare,

            @Nullable List<String> floor,
            @Nullable List<String> cap,

            @Parameter(
                    description = "what the file of an imported election states and shall apply: file-limits, "
                            + "file-thresholds; may be repeated")
            @Nullable
            List<String> apply,

            @Parameter(description = "for how many of the ideas not selected the margin is worked out") @Nullable
            Integer margins) {

        private static final int MOST_MARGINS = 200;
        private static final int QUICK_MARGINS = 20;
        private static final int MOST_SLOW_MARGINS = 5;

        Scenario scenario(String currency) {
            AllocationRule named = Rules.named(rule);
            return new Scenario(
                    named,
                    Coded.of(Among.class, "among", among == null ? Among.ALL.code() : among),
                    amount("budget", budget, currency),
                    named.raisesShares() ? amount("step", step, currency) : null,
                    new Scenario.Provisos(
                            without == null ? Set.of() : Set.copyOf(without),
                            Rules.support(support),
                            Boolean.TRUE.equals(compare),
                            Rules.quotas("floor", floor, currency),
                            Rules.quotas("cap", cap, currency),
                            Rules.apply(apply)));
        }

        private static @Nullable Money amount(String field, @Nullable String written, String currency) {
            return written == null ? null : Rules.positive(field, Amounts.parse(field, written, currency));
        }

        /** Where shares are raised step by step only on demand: each margin is found by doing all of it some forty times. */
        int marginsOf(AllocationRule rule) {
            if (margins == null) {
                return rule.raisesShares() ? 0 : rule.needsBallots() ? QUICK_MARGINS : MOST_MARGINS;
            }
            int most = rule.raisesShares() ? MOST_SLOW_MARGINS : MOST_MARGINS;
            if (margins < 0 || margins > most) {
                throw Invalid.field("margins", "range", 0, most);
            }
            return margins;
        }
    }

    /** The step is absent where the rule raises no shares, and so is what was shared out where it shares nothing out. */
    record ProposalAnswer(
            String rule,
            int ruleVersion,
            String among,
            Money budget,
            @Nullable Money step,
            List<Share> selected,
            Money totalCost,
            Money remaining,
            List<Proposal.TiedIdeas> ties,
            List<Id<Idea>> unsupported,
            List<Id<Idea>> outsideThresholds,
            long ballotsLeftOut,
            @Nullable Compared comparison,
            Proposal.@Nullable SharedOut sharedOut,
            Metrics metrics,
            Map<Id<Idea>, Reason> why,
            List<FileStatement> fileStates,
            List<FileRule> apply,
            String ballotsDigest) {

        /** Voters with more funded ideas under greedy-votes than under the rule, and the other way round. */
        record Compared(long votersForGreedy, long votersForRule, boolean greedyTakesItsPlace) {}

        static ProposalAnswer of(Proposal proposal) {
            var comparison = proposal.comparison();
            return new ProposalAnswer(
                    proposal.scenario().rule().code(),
                    AllocationRule.VERSION,
                    proposal.scenario().among().code(),
                    proposal.budget(),
                    proposal.step(),
                    proposal.selected(),
                    proposal.totalCost(),
                    proposal.remaining(),
                    proposal.ties(),
                    proposal.unsupported(),
                    proposal.outsideThresholds(),
                    proposal.ballotsLeftOut(),
                    comparison == null
                            ? null
                            : new Compared(
                                    comparison.votersForGreedy(), comparison.votersForRule(), comparison.greedyWins()),
                    proposal.sharedOut(),
                    proposal.metrics(),
                    proposal.why(),
                    proposal.fileStates(),
                    proposal.scenario().provisos().apply().stream().sorted().toList(),
                    proposal.ballotsDigest());
        }
    }
}
