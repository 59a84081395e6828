package org.jamfund.voting.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.voting.TriageLine;
import org.jamfund.voting.TriageRule;
import org.jamfund.voting.TriageRules;
import org.jamfund.voting.TriageTallies;
import org.jamfund.voting.TriageTally;
import org.jamfund.voting.TriageView;
import org.jamfund.voting.Triages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Not this one": the rule of a Jam, my tokens, and what the crowd rejected. */
@RestController
@RequestMapping("/api")
class TriageApi {

    private final Jams jams;
    private final TriageRules rules;
    private final Triages triages;
    private final TriageTallies tallies;

    TriageApi(Jams jams, TriageRules rules, Triages triages, TriageTallies tallies) {
        this.jams = jams;
        this.rules = rules;
        this.triages = triages;
        this.tallies = tallies;
    }

    record RuleRequest(
            @NotNull Integer tokens,
            @NotNull Integer threshold,
            @NotNull Integer minTokens) {}

    record RejectedIdea(Id<Idea> idea, long tokens, BigDecimal share, boolean filtered, boolean control) {

        static RejectedIdea of(TriageLine line) {
            BigDecimal percent = BigDecimal.valueOf(line.share(), 2);
            return new RejectedIdea(line.ideaId(), line.tokens(), percent, line.filtered(), line.planted());
        }
    }

    /** {@code recall} in percent; it and the controls are absent where none was planted, and told to facilitators and auditors. */
    record Result(
            long tokens,
            long voters,
            @Nullable Integer recall,
            @Nullable Integer controls,
            @Nullable Integer found,
            List<RejectedIdea> ideas,
            @Nullable String next) {}

    @Operation(summary = "How the Jam triages; 404 where it does not")
    @GetMapping("/jams/{jam}/triage-rule")
    TriageRule rule(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return rules.of(jams.visible(jam, by).id()).orElseThrow(() -> new NotFound(Refusal.of("no-triage")));
    }

    @Operation(summary = "Lets the crowd triage, until voting opens or the rules are frozen")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PutMapping("/jams/{jam}/triage-rule")
    TriageRule say(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @Valid @RequestBody RuleRequest rule) {
        rules.say(by, jam, new TriageRule(rule.tokens(), rule.threshold(), rule.minTokens()));
        return rule(by, jam);
    }

    @Operation(summary = "Lets the crowd not triage after all")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @DeleteMapping("/jams/{jam}/triage-rule")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        rules.drop(by, jam);
    }

    @Operation(summary = "Plants an idea as a control, which only facilitators know before the count")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PutMapping("/ideas/{idea}/triage-control")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void plant(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        rules.plant(by, idea);
    }

    @Operation(summary = "Makes a control an ordinary idea again")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @DeleteMapping("/ideas/{idea}/triage-control")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unplant(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        rules.unplant(by, idea);
    }

    @Operation(summary = "My tokens of triage")
    @GetMapping("/jams/{jam}/triage-tokens/me")
    TriageView mine(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return triages.mine(by, jam);
    }

    @Operation(summary = "Says \"not this one\" of an idea")
    @PutMapping("/ideas/{idea}/triage-token")
    TriageView reject(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return triages.reject(by, idea);
    }

    @Operation(summary = "Takes that back")
    @DeleteMapping("/ideas/{idea}/triage-token")
    TriageView takeBack(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return triages.takeBack(by, idea);
    }

    @Operation(summary = "What the crowd rejected, once voting has closed")
    @GetMapping("/jams/{jam}/triage")
    Result result(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        rule(by, jam);
        TriageTally tally = tallies.find(by, jam).orElseThrow(() -> new NotFound(Refusal.of("not-tallied-yet")));
        Page<RejectedIdea> page =
                tallies.lines(by, jam, PageRequest.of(limit, after)).map(RejectedIdea::of);
        return new Result(
                tally.tokens(),
                tally.voters(),
                tally.recall(),
                tally.controls() == 0 ? null : tally.controls(),
                tally.controls() == 0 ? null : tally.found(),
                page.items(),
                page.next());
    }
}
