package org.jamfund.jam.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Decisions;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamDecision;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jams/{jam}/decisions")
class DecisionsApi {

    private final Decisions decisions;

    DecisionsApi(Decisions decisions) {
        this.decisions = decisions;
    }

    /** By which table a Jam decides: its own or the product's, and from the announcement on in which version. */
    @JsonInclude
    record DecisionShown(
            Decision name,
            boolean own,
            @Nullable String sha256,
            @Nullable Instant broughtAt,
            @Nullable Integer version,
            @Nullable Instant pinnedAt) {

        static DecisionShown of(JamDecision decision) {
            return new DecisionShown(
                    decision.name(),
                    decision.own(),
                    decision.digest(),
                    decision.broughtAt(),
                    decision.version(),
                    decision.pinnedAt());
        }
    }

    @Operation(summary = "The tables a Jam decides by, with the versions it was announced with")
    @GetMapping
    Page<DecisionShown> all(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        List<DecisionShown> all =
                decisions.all(by, jam).stream().map(DecisionShown::of).toList();
        return new Page<>(all, null);
    }

    @Operation(summary = "One of these tables as a DMN file")
    @GetMapping(path = "/{name}", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<String> file(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @PathVariable Decision name) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, saved(name))
                .body(decisions.file(by, jam, name));
    }

    /** Saved and never shown by a browser: somebody else wrote it, and XML can hold a page. */
    static String saved(Decision name) {
        return ContentDisposition.attachment()
                .filename(name.code() + ".dmn")
                .build()
                .toString();
    }

    @Operation(summary = "Gives a draft a table of its own, a DMN 1.3 file of at most 256 KB")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PutMapping(path = "/{name}", consumes = MediaType.APPLICATION_XML_VALUE)
    DecisionShown bring(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @PathVariable Decision name,
            @RequestBody byte[] file) {
        return DecisionShown.of(decisions.bring(by, jam, name, file));
    }

    @Operation(summary = "Takes a draft's own table away; the product's decides instead")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void drop(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @PathVariable Decision name) {
        decisions.drop(by, jam, name);
    }
}
