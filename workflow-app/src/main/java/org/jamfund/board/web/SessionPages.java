package org.jamfund.board.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jamfund.board.AgendaItem;
import org.jamfund.board.Attendances;
import org.jamfund.board.BoardSession;
import org.jamfund.board.BoardSessions;
import org.jamfund.board.Docket;
import org.jamfund.board.SessionRecords;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One session of the board as it goes on, and the buttons of those who sit in it and lead it. */
@Controller
@RequestMapping("/board-sessions/{id}")
class SessionPages {

    private final BoardSessions sessions;
    private final Attendances attendances;
    private final SessionRecords records;
    private final SessionViews views;
    private final Docket docket;
    private final Jams jams;

    SessionPages(
            BoardSessions sessions,
            Attendances attendances,
            SessionRecords records,
            SessionViews views,
            Docket docket,
            Jams jams) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.records = records;
        this.views = views;
        this.docket = docket;
        this.jams = jams;
    }

    @GetMapping
    String session(
            @PathVariable Id<BoardSession> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        BoardSession session = records.visible(reader, id);
        SessionView view = views.of(session, PageRequest.of(null, after));
        model.addAttribute("after", after);
        model.addAttribute("sitting", view);
        model.addAttribute("jam", jams.get(session.jamId()));
        model.addAttribute("mayAttend", records.mayAttend(reader, id));
        model.addAttribute(
                "attends", view.present().stream().anyMatch(one -> one.id().equals(reader.id())));
        model.addAttribute("leads", BoardSessions.leads(reader, session));
        model.addAttribute("candidates", docket.notOnTheAgenda(session));
        return "board/session";
    }

    @PostMapping("/attendance")
    String join(@PathVariable Id<BoardSession> id, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        attendances.join(by, id);
        return told("joined", id, next);
    }

    @PostMapping("/leaving")
    String leave(@PathVariable Id<BoardSession> id, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        records.visible(by, id);
        attendances.leave(by, id);
        return told("left", id, next);
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/opening")
    String open(@PathVariable Id<BoardSession> id, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        sessions.open(by, id);
        return told("opened", id, next);
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/adjournment")
    String adjourn(@PathVariable Id<BoardSession> id, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        sessions.adjourn(by, id);
        return told("adjourned", id, next);
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/closure")
    String close(@PathVariable Id<BoardSession> id, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        sessions.close(by, id);
        next.addFlashAttribute("notice", "session.notice.closed");
        return "redirect:/board-sessions/" + id + "/minutes";
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/agenda")
    String add(
            @PathVariable Id<BoardSession> id,
            @RequestParam(required = false) @Nullable List<Id<Idea>> idea,
            @RequestParam(required = false) @Nullable String words,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        List<AgendaItem> items = new ArrayList<>();
        Objects.requireNonNullElse(idea, List.<Id<Idea>>of()).forEach(one -> items.add(AgendaItem.about(one)));
        if (words != null) {
            items.add(AgendaItem.free(words));
        }
        sessions.add(by, id, items);
        return told("added", id, next);
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/chair")
    String nameChair(
            @PathVariable Id<BoardSession> id,
            @RequestParam String username,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        sessions.nameChair(by, id, username);
        return told("chair", id, next);
    }

    private static String told(String notice, Id<BoardSession> id, RedirectAttributes next) {
        next.addFlashAttribute("notice", "session.notice." + notice);
        return "redirect:/board-sessions/" + id;
    }
}
