package org.jamfund.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.payment.Payee;
import org.jamfund.payment.Payment;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.payment.PaymentStatus;
import org.jamfund.payment.Payments;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Payments on their way to the bank and back; each answer is the payment as it now stands. */
@Only({Role.FINANCE, Role.AUDITOR})
@RestController
@RequestMapping("/api/payments")
class PaymentApi {

    private final Payments payments;
    private final PaymentRegister register;
    private final IdempotentCommands commands;

    PaymentApi(Payments payments, PaymentRegister register, IdempotentCommands commands) {
        this.payments = payments;
        this.register = register;
        this.commands = commands;
    }

    /** The payee that finance has read. */
    record ReadPayee(@NotNull Id<Payee> payee) {}

    record ReturnReason(@NotNull String reason) {}

    @Operation(summary = "Payments, of one Jam or all, in one status or any")
    @GetMapping
    Page<PaymentView> list(
            @AuthenticationPrincipal Actor reader,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        PaymentStatus wanted =
                status == null || status.isBlank() ? null : Coded.of(PaymentStatus.class, "status", status);
        return register.list(reader, jam, wanted, PageRequest.of(limit, after)).map(PaymentView::of);
    }

    @Operation(summary = "One payment with what happened to it")
    @GetMapping("/{payment}")
    PaymentView get(@AuthenticationPrincipal Actor reader, @PathVariable Id<Payment> payment) {
        return answer(reader, payment);
    }

    @Operation(summary = "Finance lets a payment without payee go to the one it has read")
    @Only(Role.FINANCE)
    @PutMapping("/{payment}/payee")
    Answered<PaymentView> confirmPayee(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Payment> payment,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody ReadPayee read) {
        return once(
                Asked.of(by, key, "confirm payee", payment, read.payee()),
                payment,
                () -> payments.confirmPayee(by, payment, read.payee()));
    }

    @Operation(summary = "The bank has paid")
    @Only(Role.FINANCE)
    @PutMapping("/{payment}/settlement")
    Answered<PaymentView> settle(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Payment> payment,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
        return once(Asked.of(by, key, "settle payment", payment), payment, () -> payments.settle(by, payment));
    }

    @Operation(
            summary = "The money came back, or the payment is stopped before it leaves, with a reason; what has left is"
                    + " taken back by somebody else than who sent it")
    @Only(Role.FINANCE)
    @PutMapping("/{payment}/return")
    Answered<PaymentView> sendBack(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Payment> payment,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody ReturnReason request) {
        return once(
                Asked.of(by, key, "send payment back", payment, request),
                payment,
                () -> payments.sendBack(by, payment, Reason.said(request.reason())));
    }

    @Operation(
            summary =
                    "Pays again what came back, to the payee that finance has read; answers with the payment that does;"
                            + " not for whoever took it back or read the answer that did")
    @Only(Role.FINANCE)
    @PutMapping("/{payment}/repetition")
    Answered<PaymentView> repeat(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Payment> payment,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key,
            @Valid @RequestBody ReadPayee read) {
        return commands.once(
                Asked.of(by, key, "repeat payment", payment, read.payee()),
                () -> answer(by, payments.repeat(by, payment, read.payee()).id()));
    }

    @Operation(summary = "Gives what came back to the envelope")
    @Only(Role.FINANCE)
    @PutMapping("/{payment}/surrender")
    Answered<PaymentView> surrender(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Payment> payment,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable IdempotencyKey key) {
        return once(Asked.of(by, key, "surrender payment", payment), payment, () -> payments.surrender(by, payment));
    }

    private Answered<PaymentView> once(Asked asked, Id<Payment> payment, Runnable command) {
        return commands.once(asked, () -> {
            command.run();
            return answer(asked.by(), payment);
        });
    }

    private PaymentView answer(Actor reader, Id<Payment> payment) {
        return PaymentView.of(register.get(reader, payment), register.events(payment));
    }
}
