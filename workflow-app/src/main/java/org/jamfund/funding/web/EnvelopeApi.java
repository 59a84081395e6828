package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Transfer;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The Jam's money as everybody who sees the Jam may see it, and finance's grants. */
@RestController
@RequestMapping("/api/jams/{jam}/envelope")
class EnvelopeApi {

    private final Jams jams;
    private final Envelopes envelopes;
    private final IdempotentCommands commands;

    EnvelopeApi(Jams jams, Envelopes envelopes, IdempotentCommands commands) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.commands = commands;
    }

    @Operation(summary = "The money of a Jam by station")
    @GetMapping
    EnvelopeAnswer envelope(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        return EnvelopeAnswer.of(envelopes.of(jams.visible(jam, by).id()));
    }

    @Operation(summary = "Grants money to a Jam, once per Idempotency-Key")
    @Only(Role.FINANCE)
    @PostMapping("/grants")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered<GrantAnswer>> grant(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody GrantOrder order) {
        return ResponseEntity.created(URI.create("/api/jams/" + jam + "/envelope"))
                .body(commands.once(Asked.of(by, key, "grant", jam, order), () -> granted(by, jam, order)));
    }

    private GrantAnswer granted(Actor by, Id<Jam> jam, GrantOrder order) {
        jams.visible(jam, by);
        Transfer transfer = envelopes.grant(by, jam, order.amount(), order.reference());
        return new GrantAnswer(transfer.seq(), order.reference(), transfer.amount(), transfer.bookedAt());
    }

    record GrantOrder(
            @NotNull Money amount,
            @NotBlank @Size(max = 100) String reference) {}

    record GrantAnswer(long seq, String reference, Money amount, Instant bookedAt) {}

    record EnvelopeAnswer(
            Money granted, Money available, Money reserved, Money committed, Money disbursed, Money returned) {

        static EnvelopeAnswer of(Envelope envelope) {
            return new EnvelopeAnswer(
                    envelope.money(envelope.granted()),
                    envelope.money(envelope.available()),
                    envelope.money(envelope.reserved()),
                    envelope.money(envelope.committed()),
                    envelope.money(envelope.disbursed()),
                    envelope.money(envelope.returned()));
        }
    }
}
