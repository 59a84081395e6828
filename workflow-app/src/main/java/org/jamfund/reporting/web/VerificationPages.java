package org.jamfund.reporting.web;

import org.jamfund.ledger.Seals;
import org.jamfund.ledger.Verdicts;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether the books add up: each check, what it means, what broke it, and what happens then. */
@Controller
class VerificationPages {

    private final Verdicts verdicts;
    private final Verification verification;
    private final Seals seals;

    VerificationPages(Verdicts verdicts, Verification verification, Seals seals) {
        this.verdicts = verdicts;
        this.verification = verification;
        this.seals = seals;
    }

    @GetMapping("/finance/verification")
    String verdict(@AuthenticationPrincipal Actor reader, Model model) {
        Readers.require(reader);
        model.addAttribute("verdict", verdicts.latest().orElse(null));
        model.addAttribute("seal", seals.latest());
        return "reporting/verification";
    }

    /** As the API does it for whoever asks: looking closely changes nothing but the verdict. */
    @PostMapping("/finance/verification")
    String again(@AuthenticationPrincipal Actor reader) {
        Readers.require(reader);
        verification.runOrJoin();
        return "redirect:/finance/verification";
    }
}
