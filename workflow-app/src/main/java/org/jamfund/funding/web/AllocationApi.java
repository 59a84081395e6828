package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jamfund.funding.Allocation;
import org.jamfund.funding.AllocationSignature;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Scenario;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The board adopts what a rule yields, or a list of its own. */
@RestController
class AllocationApi {

    private final Jams jams;
    private final Allocations allocations;
    private final People people;
    private final IdempotentCommands commands;

    AllocationApi(Jams jams, Allocations allocations, People people, IdempotentCommands commands) {
        this.jams = jams;
        this.people = people;
        this.allocations = allocations;
        this.commands = commands;
    }

    @Operation(summary = "The board adopts what a rule yields, or a list of its own")
    @Only(Role.BOARD)
    @PutMapping("/api/jams/{jam}/allocation")
    Answered<AllocationAnswer> adopt(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody AdoptionOrder order) {
        return commands.once(Asked.of(by, key, "adopt", jam, order), () -> adopted(by, jam, order));
    }

    private AllocationAnswer adopted(Actor by, Id<Jam> jam, AdoptionOrder order) {
        String currency = jams.visible(jam, by).currency();
        return answer(allocations.adopt(by, jam, order.adoption(currency)));
    }

    @Operation(summary = "What was adopted, with all that is needed to work it out again, and who stands for it")
    @Only({Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN})
    @GetMapping("/api/jams/{jam}/allocation")
    AllocationAnswer adopted(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        jams.visible(jam, by);
        return answer(allocations.of(jam).orElseThrow(() -> new NotFound(Refusal.of("not-adopted-yet"))));
    }

    @Operation(summary = "Another board member stands for what was adopted, naming the digest of the content they read")
    @Only(Role.BOARD)
    @PutMapping("/api/jams/{jam}/allocation/signatures/me")
    AllocationAnswer sign(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @Valid @RequestBody SignatureOrder order) {
        allocations.sign(by, jam, order.contentDigest());
        return adopted(by, jam);
    }

    record SignatureOrder(@NotBlank String contentDigest) {}

    private AllocationAnswer answer(Allocation allocation) {
        Id<Allocation> id = allocation.allocationId();
        List<AllocationSignature> signatures = allocations.signatures(id);
        Map<Id<Person>, Person> members = people.named(
                signatures.stream().map(AllocationSignature::personId).toList());
        return AllocationAnswer.of(
                allocation,
                allocations.scenario(allocation).map(Scenario::provisos).orElse(Scenario.Provisos.NONE),
                allocations.applied(id),
                allocations.lines(id),
                signatures.stream()
                        .map(one -> new AllocationAnswer.Signature(
                                Objects.requireNonNull(members.get(one.personId()))
                                        .username(),
                                one.signedAt()))
                        .toList());
    }
}
