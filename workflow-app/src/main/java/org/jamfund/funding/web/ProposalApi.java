package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.jamfund.funding.Among;
import org.jamfund.funding.Metrics;
import org.jamfund.funding.Proposal;
import org.jamfund.funding.Proposals;
import org.jamfund.funding.Question;
import org.jamfund.funding.Share;
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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String budget,
            @RequestParam(defaultValue = "all") String among) {
        String currency = jams.visible(jam, by).currency();
        Question question = new Question(
                Rules.named(rule),
                Coded.of(Among.class, "among", among),
                budget == null ? null : positive(Amounts.parse("budget", budget, currency)));
        return ProposalAnswer.of(proposals.propose(by, jam, question));
    }

    private static Money positive(Money budget) {
        if (!budget.isPositive()) {
            throw Invalid.field("budget", "amount-positive");
        }
        return budget;
    }

    /** The step belongs to rules that raise the budget; those here do not. */
    record ProposalAnswer(
            String rule,
            String among,
            Money budget,
            @Nullable Money step,
            List<Share> selected,
            Money totalCost,
            Money remaining,
            List<Proposal.TiedIdeas> ties,
            Metrics metrics,
            Map<Id<Idea>, Reason> why) {

        static ProposalAnswer of(Proposal proposal) {
            return new ProposalAnswer(
                    proposal.question().rule().code(),
                    proposal.question().among().code(),
                    proposal.budget(),
                    null,
                    proposal.selected(),
                    proposal.totalCost(),
                    proposal.remaining(),
                    proposal.ties(),
                    proposal.metrics(),
                    proposal.why());
        }
    }
}
