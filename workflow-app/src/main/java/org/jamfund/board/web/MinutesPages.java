package org.jamfund.board.web;

import org.jamfund.board.BoardSession;
import org.jamfund.board.MinutesBook;
import org.jamfund.board.SessionRecords;
import org.jamfund.board.SignedMinutes;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The minutes of a session, to be read, printed and signed. */
@Controller
class MinutesPages {

    private final MinutesBook book;
    private final SessionRecords records;
    private final MinutesText text;

    MinutesPages(MinutesBook book, SessionRecords records, MinutesText text) {
        this.book = book;
        this.records = records;
        this.text = text;
    }

    @GetMapping("/board-sessions/{id}/minutes")
    String minutes(@PathVariable Id<BoardSession> id, @AuthenticationPrincipal Actor reader, Model model) {
        records.visible(reader, id);
        SignedMinutes minutes = book.of(id);
        model.addAllAttributes(text.of(minutes));
        model.addAttribute("maySign", minutes.awaits(reader.id()));
        return "board/minutes";
    }

    /** The digest comes from the page that was read. */
    @PostMapping("/board-sessions/{id}/signature")
    String sign(
            @PathVariable Id<BoardSession> id,
            @RequestParam String sha256,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        records.visible(by, id);
        book.sign(by, id, sha256);
        next.addFlashAttribute("notice", "minutes.notice.signed");
        return "redirect:/board-sessions/" + id + "/minutes";
    }
}
