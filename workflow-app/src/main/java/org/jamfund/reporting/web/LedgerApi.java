package org.jamfund.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Account;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.TransferKind;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The books as they are, for finance, auditors, the board and those who run Jams. */
@Only({Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN})
@RestController
@RequestMapping("/api/ledger")
class LedgerApi {

    private final Jams jams;
    private final Books books;
    private final Verification verification;
    private final AsOf asOf;

    LedgerApi(Jams jams, Books books, Verification verification, AsOf asOf) {
        this.jams = jams;
        this.books = books;
        this.verification = verification;
        this.asOf = asOf;
    }

    @Operation(summary = "The accounts of a Jam's money")
    @GetMapping("/accounts")
    Page<AccountAnswer> accounts(
            @AuthenticationPrincipal Actor by,
            @RequestParam Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return books.accounts(Envelopes.keyOf(jams.visible(jam, by).id()), PageRequest.of(limit, after))
                .map(AccountAnswer::of);
    }

    @Operation(summary = "Every transfer of one account, oldest first")
    @GetMapping("/transfers")
    Page<TransferAnswer> transfers(
            @AuthenticationPrincipal Actor by,
            @RequestParam String account,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return books.transfers(account, PageRequest.of(limit, after)).map(TransferAnswer::of);
    }

    @Operation(summary = "All accounts as of a transfer or an instant")
    @GetMapping("/trial-balance")
    TrialBalance trialBalance(
            @AuthenticationPrincipal Actor by, @RequestParam(name = "asOf", required = false) @Nullable String moment) {
        long number = asOf.moment("asOf", moment).number();
        return TrialBalance.of(number, books.trialBalance(number));
    }

    @Operation(summary = "Recomputes the whole ledger and says whether it is sound")
    @GetMapping("/verification")
    VerificationAnswer verification(@AuthenticationPrincipal Actor by) {
        Verdict verdict = verification.runOrJoin();
        return VerificationAnswer.of(verdict);
    }

    /** The seal proves the transfers up to and with {@code sealedUpTo}; what is newer is sealed within seconds. */
    record VerificationAnswer(
            boolean ok, long asOf, Instant checkedAt, long sealedUpTo, String seal, List<Verdict.Check> checks) {

        static VerificationAnswer of(Verdict verdict) {
            return new VerificationAnswer(
                    verdict.ok(),
                    verdict.asOf(),
                    verdict.checkedAt(),
                    verdict.proven().seq(),
                    verdict.proven().seal(),
                    verdict.checks());
        }
    }

    record AccountAnswer(String code, AccountKind kind, String currency, Money debits, Money credits, Money balance) {

        static AccountAnswer of(Account account) {
            String currency = account.currency();
            return new AccountAnswer(
                    account.code(),
                    account.kind(),
                    currency,
                    Amounts.ofMinor(account.debitsMinor(), currency),
                    Amounts.ofMinor(account.creditsMinor(), currency),
                    Amounts.ofMinor(account.balanceMinor(), currency));
        }
    }

    record TransferAnswer(
            long seq,
            String reference,
            TransferKind kind,
            String debit,
            String credit,
            Money amount,
            @Nullable Id<?> person,
            Reason reason,
            Instant bookedAt) {

        static TransferAnswer of(Posting posting) {
            return new TransferAnswer(
                    posting.seq(),
                    posting.reference(),
                    posting.kind(),
                    posting.debit(),
                    posting.credit(),
                    Amounts.ofMinor(posting.amountMinor(), posting.currency()),
                    posting.personId(),
                    Reason.decoded(posting.reason()),
                    posting.bookedAt());
        }
    }
}
