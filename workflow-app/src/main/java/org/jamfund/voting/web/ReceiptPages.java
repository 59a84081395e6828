package org.jamfund.voting.web;

import java.util.Optional;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Actor;
import org.jamfund.voting.BulletinBoard;
import org.jamfund.voting.ReceiptProof;
import org.jamfund.voting.Tallies;
import org.jamfund.voting.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a voter checks, once the votes are counted, that the ballot behind a receipt is among them. */
@Controller
class ReceiptPages {

    private final Jams jams;
    private final Tallies tallies;
    private final BulletinBoard board;

    ReceiptPages(Jams jams, Tallies tallies, BulletinBoard board) {
        this.jams = jams;
        this.tallies = tallies;
        this.board = board;
    }

    @GetMapping("/jams/{id}/receipts")
    String receipt(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String receipt,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        Optional<Tally> tally = tallies.find(id);
        String asked = receipt == null || receipt.isBlank() ? null : receipt.strip();
        model.addAttribute("jam", jam);
        model.addAttribute("tallied", tally.isPresent());
        model.addAttribute("receipt", asked);
        model.addAttribute("proof", tally.isEmpty() || asked == null ? null : proof(id, tally.get(), asked));
        return "voting/receipt";
    }

    private @Nullable ReceiptProof proof(Id<Jam> jam, Tally tally, String receipt) {
        try {
            return board.prove(jam, tally, receipt);
        } catch (NotFound unknown) {
            return null;
        }
    }
}
