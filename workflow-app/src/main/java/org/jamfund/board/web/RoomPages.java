package org.jamfund.board.web;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jamfund.board.AgendaItem;
import org.jamfund.board.BoardSession;
import org.jamfund.board.BoardSessions;
import org.jamfund.board.Docket;
import org.jamfund.board.NewSession;
import org.jamfund.board.SessionRecords;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The room of a Jam's board: the money, the session, and the ideas before it with the way to decide on each. */
@Controller
@RequestMapping("/jams/{id}/board")
class RoomPages {

    private static final int IDEAS_AT_ONCE = 50;
    private static final int SESSIONS_AT_ONCE = 10;

    private final Jams jams;
    private final Envelopes envelopes;
    private final Allocations allocations;
    private final Docket docket;
    private final BoardSessions sessions;
    private final SessionRecords records;
    private final SessionViews views;

    RoomPages(
            Jams jams,
            Envelopes envelopes,
            Allocations allocations,
            Docket docket,
            BoardSessions sessions,
            SessionRecords records,
            SessionViews views) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.allocations = allocations;
        this.docket = docket;
        this.sessions = sessions;
        this.records = records;
        this.views = views;
    }

    /** A session as the form sends it; the time is UTC, as every time of a Jam. */
    record SessionForm(
            String title,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
            LocalDateTime startsAt,

            String chair,
            boolean adoption,
            boolean all) {}

    @Only({Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR})
    @GetMapping
    String room(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String sessionsAfter,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        Optional<BoardSession> session = records.current(reader, id);
        model.addAttribute("jam", jam);
        model.addAttribute("envelope", envelopes.of(id));
        model.addAttribute("session", session.map(views::of).orElse(null));
        model.addAttribute("ideas", docket.ideas(reader, id, PageRequest.of(IDEAS_AT_ONCE, after)));
        model.addAttribute("past", records.list(reader, id, PageRequest.of(SESSIONS_AT_ONCE, sessionsAfter)));
        model.addAttribute(
                "mayConvene",
                reader.hasAny(Role.FACILITATOR, Role.BOARD) && !jam.phase().isOver());
        model.addAttribute("adopted", allocations.of(id).isPresent());
        model.addAttribute("ownName", reader.has(Role.BOARD) ? reader.username() : null);
        return "board/room";
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/sessions")
    String convene(
            @PathVariable Id<Jam> id, SessionForm form, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        List<AgendaItem> agenda = new ArrayList<>();
        if (form.adoption()) {
            agenda.add(AgendaItem.adoption());
        }
        if (form.all()) {
            docket.votedOn(id).forEach(idea -> agenda.add(AgendaItem.about(idea)));
        }
        BoardSession session = sessions.convene(
                by, id, new NewSession(form.title(), form.startsAt().toInstant(ZoneOffset.UTC), form.chair(), agenda));
        next.addFlashAttribute("notice", "session.notice.convened");
        return "redirect:/board-sessions/" + session.id();
    }
}
