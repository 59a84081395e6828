package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jamfund.funding.Correction;
import org.jamfund.funding.CorrectionStatus;
import org.jamfund.funding.Corrections;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.TransferKind;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of transfers: proposed by one person of finance, decided by another unless withdrawn, read by auditors. */
@RestController
class CorrectionApi {

    private final Corrections corrections;
    private final IdempotentCommands commands;

    CorrectionApi(Corrections corrections, IdempotentCommands commands) {
        this.corrections = corrections;
        this.commands = commands;
    }

    /** The transfer is named by its number or by its reference. */
    record CorrectionOrder(
            @NotBlank @Size(max = 160) String transfer,
            @NotNull Money amount,
            @NotNull String reason) {}

    record RefusalRequest(@NotNull String reason) {}

    record CorrectionAnswer(
            Id<Correction> id,
            Id<Jam> jam,
            long transfer,
            String reference,
            TransferKind kind,
            Money amount,
            Reason reason,
            CorrectionStatus status,
            Id<Person> proposedBy,
            Instant proposedAt,
            @Nullable Id<Person> decidedBy,
            @Nullable Instant decidedAt,
            @Nullable Reason refusal) {

        static CorrectionAnswer of(Correction correction) {
            return new CorrectionAnswer(
                    correction.id(),
                    correction.jamId(),
                    correction.transferSeq(),
                    correction.reference(),
                    correction.kind(),
                    correction.amount(),
                    correction.reason(),
                    correction.status(),
                    correction.proposedBy(),
                    correction.proposedAt(),
                    correction.decidedBy(),
                    correction.decidedAt(),
                    correction.refusal());
        }
    }

    @Operation(summary = "The corrections of a Jam's transfers, newest first")
    @Only({Role.FINANCE, Role.AUDITOR})
    @GetMapping("/api/jams/{jam}/corrections")
    Page<CorrectionAnswer> list(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return corrections.list(by, jam, PageRequest.of(limit, after)).map(CorrectionAnswer::of);
    }

    /** A proposal moves no money, and the same again while it waits yields the first. */
    @Operation(summary = "Finance proposes to correct a transfer, in whole or in part")
    @Only(Role.FINANCE)
    @PostMapping("/api/jams/{jam}/corrections")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered<CorrectionAnswer>> propose(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody CorrectionOrder order) {
        return ResponseEntity.created(URI.create("/api/jams/" + jam + "/corrections"))
                .body(commands.once(
                        Asked.of(by, key, "propose correction", jam, order),
                        () -> CorrectionAnswer.of(corrections.propose(
                                by, jam, order.transfer(), order.amount(), Reason.said(order.reason())))));
    }

    @Operation(summary = "Another person of finance approves a correction, which books it")
    @Only(Role.FINANCE)
    @PutMapping("/api/corrections/{id}/approval")
    Answered<CorrectionAnswer> approve(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Correction> id,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
        return commands.once(
                Asked.of(by, key, "approve correction", id), () -> CorrectionAnswer.of(corrections.approve(by, id)));
    }

    @Operation(summary = "Another person of finance refuses a correction with a reason")
    @Only(Role.FINANCE)
    @PutMapping("/api/corrections/{id}/refusal")
    CorrectionAnswer refuse(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Correction> id,
            @Valid @RequestBody RefusalRequest refusal) {
        return CorrectionAnswer.of(corrections.refuse(by, id, Reason.said(refusal.reason())));
    }

    @Operation(summary = "Whoever proposed a correction withdraws it while nobody has decided")
    @Only(Role.FINANCE)
    @PutMapping("/api/corrections/{id}/withdrawal")
    CorrectionAnswer withdraw(@AuthenticationPrincipal Actor by, @PathVariable Id<Correction> id) {
        return CorrectionAnswer.of(corrections.withdraw(by, id));
    }
}
