package org.jamfund.jam.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jams/{id}/membership")
class MembershipApi {

    private final Memberships memberships;

    MembershipApi(Memberships memberships) {
        this.memberships = memberships;
    }

    record JoinRequest(@NotNull Integer guidelinesVersion) {}

    @Operation(summary = "Joins a Jam under its present guidelines")
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void join(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id, @Valid @RequestBody JoinRequest request) {
        memberships.join(by, id, request.guidelinesVersion());
    }

    @Operation(summary = "Leaves a Jam; ideas and ballots stay")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        memberships.leave(by, id);
    }
}
