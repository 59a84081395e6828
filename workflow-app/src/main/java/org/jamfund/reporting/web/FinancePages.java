package org.jamfund.reporting.web;

import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Verdicts;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The money of one Jam: where it stands, every transfer that brought it there, and whether the books add up. */
@Controller
class FinancePages {

    private static final int TRANSFERS_AT_ONCE = 50;

    private final Jams jams;
    private final Envelopes envelopes;
    private final Books books;
    private final Verdicts verdicts;

    FinancePages(Jams jams, Envelopes envelopes, Books books, Verdicts verdicts) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.books = books;
        this.verdicts = verdicts;
    }

    @GetMapping("/finance/jams/{id}")
    String finance(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        reader.require(Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN);
        String owner = Envelopes.keyOf(id);
        long asOf = books.head();
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("envelope", envelopes.of(id));
        model.addAttribute("asOf", asOf);
        model.addAttribute("journal", books.journal(owner, asOf, new PageRequest(TRANSFERS_AT_ONCE, after)));
        model.addAttribute(
                "standings",
                books.trialBalance(asOf).stream()
                        .filter(standing -> standing.ownerKey().equals(owner))
                        .toList());
        model.addAttribute("verdict", verdicts.latest().orElse(null));
        return "reporting/finance";
    }
}
