package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jamfund.funding.BoardRule;
import org.jamfund.funding.BoardRules;
import org.jamfund.funding.Secrecy;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the board of a Jam votes. */
@RestController
@RequestMapping("/api/jams/{jam}/board-rules")
class BoardRuleApi {

    private final BoardRules rules;

    BoardRuleApi(BoardRules rules) {
        this.rules = rules;
    }

    record RuleRequest(@NotNull Secrecy votes, @Nullable String reason) {}

    record RuleView(
            int number,
            Secrecy votes,
            Reason reason,
            Id<Person> proposedBy,
            Instant proposedAt,
            @Nullable Id<Person> approvedBy,
            @Nullable Instant inForceAt) {

        static RuleView of(BoardRule rule) {
            return new RuleView(
                    rule.number(),
                    rule.votes(),
                    rule.why(),
                    rule.proposedBy(),
                    rule.proposedAt(),
                    rule.approvedBy(),
                    rule.inForceAt());
        }
    }

    record RulesAnswer(Secrecy votes, List<RuleView> changes) {

        static RulesAnswer of(Secrecy inForce, List<BoardRule> rules) {
            return new RulesAnswer(inForce, rules.stream().map(RuleView::of).toList());
        }
    }

    @Operation(summary = "Whether the board votes openly or secretly, and what was said about it")
    @GetMapping
    RulesAnswer rules(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return RulesAnswer.of(rules.inForce(jam), rules.of(by, jam));
    }

    @Operation(summary = "Says how the board votes; once the Jam's rules are frozen somebody else has to agree")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PutMapping
    RulesAnswer say(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @Valid @RequestBody RuleRequest request) {
        rules.say(by, jam, request.votes(), Reason.said(request.reason()));
        return RulesAnswer.of(rules.inForce(jam), rules.of(by, jam));
    }

    @Operation(summary = "A second person agrees to how the board votes")
    @Only({Role.FACILITATOR, Role.ADMIN, Role.BOARD})
    @PutMapping("/{number}/approval")
    RulesAnswer approve(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @PathVariable int number) {
        rules.approve(by, jam, number);
        return RulesAnswer.of(rules.inForce(jam), rules.of(by, jam));
    }
}
