package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jamfund.funding.Adoption;
import org.jamfund.funding.Allocation;
import org.jamfund.funding.AllocationLine;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Among;
import org.jamfund.funding.Question;
import org.jamfund.funding.Share;
import org.jamfund.funding.Verdict;
import org.jamfund.idea.Idea;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The board adopts what a rule yields, or a list of its own. */
@RestController
class AllocationApi {

    private final Jams jams;
    private final Allocations allocations;
    private final IdempotentCommands commands;

    AllocationApi(Jams jams, Allocations allocations, IdempotentCommands commands) {
        this.jams = jams;
        this.allocations = allocations;
        this.commands = commands;
    }

    @Operation(summary = "The board adopts what a rule yields, or a list of its own")
    @Only(Role.BOARD)
    @PutMapping("/api/jams/{jam}/allocation")
    Answered<AllocationAnswer> adopt(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody AdoptionOrder order) {
        return commands.once(Asked.of(by, key, "adopt", jam, order), () -> adopted(by, jam, order));
    }

    private AllocationAnswer adopted(Actor by, Id<Jam> jam, AdoptionOrder order) {
        String currency = jams.visible(jam, by).currency();
        Allocation allocation = allocations.adopt(by, jam, order.adoption(currency));
        return AllocationAnswer.of(allocation, allocations.lines(allocation.allocationId()));
    }

    record AdoptionOrder(
            @Nullable String rule,
            @Nullable String among,
            @Nullable Money budget,
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
            return new Adoption.ByRule(new Question(Rules.named(rule), ideasAmong(), checkedBudget(currency)), said);
        }

        private Among ideasAmong() {
            Among asked = Coded.of(Among.class, "among", among == null ? Among.RECOMMENDED.code() : among);
            if (asked == Among.ALL) {
                throw Invalid.field("among", "option", asked.code());
            }
            return asked;
        }

        private @Nullable Money checkedBudget(String currency) {
            if (budget != null && !budget.getCurrencyUnit().getCode().equals(currency)) {
                throw Invalid.field("budget.currency", "currency-of-jam", currency);
            }
            if (budget != null && !budget.isPositive()) {
                throw Invalid.field("budget.amount", "amount-positive");
            }
            return budget;
        }
    }

    record ChosenIdea(@NotNull Id<Idea> idea, @NotNull Money amount) {

        Share share() {
            return new Share(idea, amount);
        }
    }

    record AllocationAnswer(String rule, Among among, Money budget, Reason reason, List<Line> lines) {

        static AllocationAnswer of(Allocation allocation, List<AllocationLine> lines) {
            return new AllocationAnswer(
                    allocation.rule(),
                    allocation.among(),
                    Amounts.ofMinor(allocation.budgetMinor(), allocation.currency()),
                    Reason.decoded(allocation.reason()),
                    lines.stream().map(Line::of).toList());
        }
    }

    record Line(Id<Idea> idea, int place, Verdict verdict, Money amount, Reason reason) {

        static Line of(AllocationLine line) {
            return new Line(line.ideaId(), line.place(), line.verdict(), line.amount(), Reason.decoded(line.reason()));
        }
    }
}
