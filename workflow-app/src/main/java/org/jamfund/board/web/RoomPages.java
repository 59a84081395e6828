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
import org.jamfund.funding.BoardRule;
import org.jamfund.funding.BoardRules;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.Secrecy;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
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
    private final BoardRules rules;
    private final Docket docket;
    private final BoardSessions sessions;
    private final SessionRecords records;
    private final SessionViews views;

    RoomPages(
            Jams jams,
            Envelopes envelopes,
            Allocations allocations,
            BoardRules rules,
            Docket docket,
            BoardSessions sessions,
            SessionRecords records,
            SessionViews views) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.allocations = allocations;
        this.rules = rules;
        this.docket = docket;
        this.sessions = sessions;
        this.records = records;
        this.views = views;
    }

    /** A session as the form sends it; the time is UTC, as every time of a Jam. */
    record SessionForm(
            String title,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
            LocalDateTime startsAt,

            String chair,
            @Nullable Boolean adoption,
            @Nullable Boolean all) {}

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
        model.addAttribute(
                "sitting",
                session.map(one -> views.of(one, PageRequest.first(PageRequest.MAX_LIMIT)))
                        .orElse(null));
        model.addAttribute("ideas", docket.ideas(reader, id, PageRequest.of(IDEAS_AT_ONCE, after)));
        model.addAttribute("past", records.list(reader, id, PageRequest.of(SESSIONS_AT_ONCE, sessionsAfter)));
        model.addAttribute(
                "mayConvene",
                reader.hasAny(Role.FACILITATOR, Role.BOARD) && !jam.phase().isOver());
        addRule(reader, id, model);
        model.addAttribute("adopted", allocations.of(id).isPresent());
        model.addAttribute("ownName", reader.has(Role.BOARD) ? reader.username() : null);
        return "board/room";
    }

    private void addRule(Actor reader, Id<Jam> id, Model model) {
        List<BoardRule> said = rules.of(reader, id);
        Optional<BoardRule> waiting =
                said.stream().limit(1).filter(rule -> rule.inForceAt() == null).findFirst();
        model.addAttribute("secrecy", rules.inForce(id));
        model.addAttribute("waiting", waiting.orElse(null));
        model.addAttribute("mayRule", reader.hasAny(Role.FACILITATOR, Role.ADMIN));
        model.addAttribute(
                "mayAgree",
                reader.hasAny(Role.FACILITATOR, Role.ADMIN, Role.BOARD)
                        && waiting.filter(rule -> !rule.proposedBy().equals(reader.id()))
                                .isPresent());
    }

    @Only({Role.FACILITATOR, Role.ADMIN})
    @PostMapping("/rule")
    String say(
            @PathVariable Id<Jam> id,
            @RequestParam String votes,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        rules.say(by, id, Coded.of(Secrecy.class, "votes", votes), Reason.said(reason));
        return ruled(id, next);
    }

    @Only({Role.FACILITATOR, Role.ADMIN, Role.BOARD})
    @PostMapping("/rule/{number}")
    String agree(
            @PathVariable Id<Jam> id,
            @PathVariable int number,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        rules.approve(by, id, number);
        return ruled(id, next);
    }

    private static String ruled(Id<Jam> id, RedirectAttributes next) {
        next.addFlashAttribute("notice", "board.notice.rule");
        return "redirect:/jams/" + id + "/board#rule";
    }

    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/sessions")
    String convene(
            @PathVariable Id<Jam> id, SessionForm form, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        List<AgendaItem> agenda = new ArrayList<>();
        if (Boolean.TRUE.equals(form.adoption())) {
            agenda.add(AgendaItem.adoption());
        }
        if (Boolean.TRUE.equals(form.all())) {
            docket.votedOn(id).forEach(idea -> agenda.add(AgendaItem.about(idea)));
        }
        if (form.startsAt() == null) {
            throw Invalid.field("startsAt", "required");
        }
        BoardSession session = sessions.convene(
                by, id, new NewSession(form.title(), form.startsAt().toInstant(ZoneOffset.UTC), form.chair(), agenda));
        next.addFlashAttribute("notice", "session.notice.convened");
        return "redirect:/board-sessions/" + session.id();
    }
}
