package org.jamfund.review.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.review.Reassignments;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ideas/{idea}/panel-seats")
class PanelSeatsApi {

    private final Reassignments reassignments;

    PanelSeatsApi(Reassignments reassignments) {
        this.reassignments = reassignments;
    }

    record Successor(@NotBlank String expert, @NotBlank String reason) {}

    @Operation(summary = "Hands an open seat of the present round to another expert, by username")
    @Only(Role.FACILITATOR)
    @PutMapping("/{number}/expert")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reassign(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @PathVariable int number,
            @Valid @RequestBody Successor successor) {
        reassignments.reassign(by, idea, number, successor.expert(), Reason.said(successor.reason()));
    }
}
