package org.jamfund.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.payment.BankAccount;
import org.jamfund.payment.NewPayee;
import org.jamfund.payment.Payee;
import org.jamfund.payment.Payees;
import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a project's money goes to: given by its owners, read by them, finance and auditors. */
@RestController
@RequestMapping("/api/projects/{project}/payee")
class PayeeApi {

    private final Payees payees;

    PayeeApi(Payees payees) {
        this.payees = payees;
    }

    record PayeeRequest(
            @NotNull String name,
            @Nullable String iban,
            @Nullable String account,
            @Nullable String bic,
            @Nullable String country) {

        NewPayee payee() {
            return NewPayee.typed(name, BankAccount.typed(iban, account, bic), country);
        }

        /** What may end up in a log says nothing of the account. */
        @Override
        public String toString() {
            return "a payee";
        }
    }

    /** The current one is unread where finance approved payments of the project, but never this payee. */
    record PayeeAnswer(PayeeView current, boolean unread, List<PayeeView> earlier) {}

    @Operation(summary = "Whom a project's money goes to, and every payee before")
    @GetMapping
    PayeeAnswer get(@AuthenticationPrincipal Actor reader, @PathVariable Id<Project> project) {
        Payee current = payees.current(reader, project);
        List<Payee> history = payees.history(reader, project);
        return new PayeeAnswer(
                PayeeView.of(current),
                payees.unread(reader, project).isPresent(),
                history.stream()
                        .filter(payee -> !payee.id().equals(current.id()))
                        .map(PayeeView::of)
                        .toList());
    }

    @Operation(summary = "An owner says whom to pay: by IBAN, or by account and BIC; for tranches approved from now on")
    @PutMapping
    PayeeView give(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Project> project,
            @Valid @RequestBody PayeeRequest request) {
        return PayeeView.of(payees.give(by, project, request.payee()));
    }
}
