package org.jamfund.jam.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a round by hand; each answers with the phase the Jam is in now. */
@Only({Role.FACILITATOR, Role.ADMIN})
@RestController
@RequestMapping("/api/jams/{id}")
class RoundsApi {

    private final Rounds rounds;
    private final Jams jams;

    RoundsApi(Rounds rounds, Jams jams) {
        this.rounds = rounds;
        this.jams = jams;
    }

    record CancelRequest(@NotBlank @Size(max = 1900) String reason) {}

    record PhaseAnswer(Id<Jam> id, JamPhase phase) {}

    @Operation(summary = "Announces a Jam and starts its round")
    @PutMapping("/announcement")
    PhaseAnswer announce(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        rounds.announce(by, id);
        return phase(id);
    }

    @Operation(summary = "Opens ideation now")
    @PutMapping("/ideation")
    PhaseAnswer openIdeation(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        rounds.openIdeation(by, id);
        return phase(id);
    }

    @Operation(summary = "Closes ideation now")
    @PutMapping("/ideation/closure")
    PhaseAnswer closeIdeation(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        rounds.closeIdeation(by, id);
        return phase(id);
    }

    @Operation(summary = "Opens voting now")
    @PutMapping("/voting")
    PhaseAnswer openVoting(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        rounds.openVoting(by, id);
        return phase(id);
    }

    @Operation(summary = "Closes voting at once; tally and shortlist follow")
    @PutMapping("/voting/closure")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PhaseAnswer closeVoting(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        rounds.closeVoting(by, id);
        return phase(id);
    }

    @Operation(summary = "Cancels a Jam, with a reason")
    @PutMapping("/cancellation")
    PhaseAnswer cancel(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id, @Valid @RequestBody CancelRequest request) {
        rounds.cancel(by, id, Reason.said(request.reason()));
        return phase(id);
    }

    private PhaseAnswer phase(Id<Jam> id) {
        return new PhaseAnswer(id, jams.get(id).phase());
    }
}
