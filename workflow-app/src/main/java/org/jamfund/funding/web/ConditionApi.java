package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jamfund.funding.Award;
import org.jamfund.funding.Awards;
import org.jamfund.funding.Conditions;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What an award depends on. Substitutes hold a seat without a role, so the door says who may put conditions. */
@RestController
@RequestMapping("/api/ideas/{idea}/award/conditions")
class ConditionApi {

    private final Conditions conditions;
    private final Awards awards;
    private final AwardViews views;
    private final Ideas ideas;

    ConditionApi(Conditions conditions, Awards awards, AwardViews views, Ideas ideas) {
        this.conditions = conditions;
        this.awards = awards;
        this.views = views;
        this.ideas = ideas;
    }

    record ConditionRequest(@NotNull String words) {}

    record WordRequest(@NotNull String note) {}

    record ConditionsAnswer(Id<Award> award, List<AwardView.ConditionView> items) {}

    /** Whoever may put no condition is told so before anything they sent is read. */
    @ModelAttribute
    void admit(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, HttpMethod method) {
        ideas.visible(idea, by);
        if (method.equals(HttpMethod.POST)) {
            conditions.requireTakesPart(by, idea);
        }
    }

    @Operation(summary = "What the award of an idea depends on")
    @GetMapping
    ConditionsAnswer list(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return answer(by, idea);
    }

    @Operation(summary = "Puts a condition before the board, before the first vote")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ConditionsAnswer put(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @Valid @RequestBody ConditionRequest request) {
        conditions.put(by, idea, request.words());
        return answer(by, idea);
    }

    @Operation(summary = "Takes a condition back, before the first vote")
    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @PathVariable int number) {
        conditions.drop(by, idea, number);
    }

    @Operation(summary = "Says that a condition is fulfilled")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PutMapping("/{number}/fulfilment")
    ConditionsAnswer fulfil(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @PathVariable int number,
            @Valid @RequestBody WordRequest request) {
        conditions.say(by, idea, number, true, request.note());
        return answer(by, idea);
    }

    @Operation(summary = "Says that a condition is not fulfilled after all")
    @Only({Role.FACILITATOR, Role.BOARD})
    @DeleteMapping("/{number}/fulfilment")
    ConditionsAnswer reopen(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @PathVariable int number,
            @Valid @RequestBody WordRequest request) {
        conditions.say(by, idea, number, false, request.note());
        return answer(by, idea);
    }

    private ConditionsAnswer answer(Actor by, Id<Idea> idea) {
        return new ConditionsAnswer(
                awards.of(idea).orElseThrow(() -> new NotFound(idea)).id(),
                views.of(idea, by).orElseThrow(() -> new NotFound(idea)).conditions());
    }
}
