package org.jamfund.jam.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.RuleChange;
import org.jamfund.jam.RuleChanges;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jams/{id}/rule-changes")
class RuleChangesApi {

    private final RuleChanges changes;

    RuleChangesApi(RuleChanges changes) {
        this.changes = changes;
    }

    record ChangeRequest(
            @Valid @NotNull JamRequest fields, @NotBlank String reason) {}

    record ChangeAnswer(
            int number,
            ChangedFields fields,
            String reason,
            Id<Person> proposedBy,
            Instant proposedAt,
            @Nullable Id<Person> approvedBy,
            @Nullable Instant approvedAt) {}

    @Operation(summary = "Changes of rules people have voted under")
    @GetMapping
    Page<ChangeAnswer> all(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        List<ChangeAnswer> all = changes.all(by, id).stream().map(this::shown).toList();
        return new Page<>(all, null);
    }

    @Operation(summary = "Proposes a change of rules people have voted under")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ChangeAnswer> propose(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id, @Valid @RequestBody ChangeRequest request) {
        RuleChange change = changes.propose(by, id, request.fields().toPatch(), request.reason());
        return ResponseEntity.created(URI.create("/api/jams/" + id + "/rule-changes/" + change.number()))
                .body(shown(change));
    }

    @Operation(summary = "Makes a proposed change; another person than proposed it")
    @Only({Role.FACILITATOR, Role.ADMIN, Role.BOARD})
    @PutMapping("/{number}/approval")
    ChangeAnswer approve(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id, @PathVariable int number) {
        return shown(changes.approve(by, id, number));
    }

    private ChangeAnswer shown(RuleChange change) {
        return new ChangeAnswer(
                change.number(),
                ChangedFields.of(changes.fields(change)),
                change.reason(),
                change.proposedBy(),
                change.proposedAt(),
                change.approvedBy(),
                change.approvedAt());
    }
}
