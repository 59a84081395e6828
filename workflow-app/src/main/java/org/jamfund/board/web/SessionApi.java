package org.jamfund.board.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jamfund.board.AgendaItem;
import org.jamfund.board.Attendances;
import org.jamfund.board.BoardSession;
import org.jamfund.board.BoardSessions;
import org.jamfund.board.NewSession;
import org.jamfund.board.SessionEvent;
import org.jamfund.board.SessionRecords;
import org.jamfund.board.SessionStatus;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sessions of a Jam's board. Substitutes sit in them without a role, so where they come the door says who may. */
@RestController
@RequestMapping("/api")
class SessionApi {

    private static final PageRequest FIRST_ITEMS = PageRequest.first(PageRequest.MAX_LIMIT);

    private final BoardSessions sessions;
    private final Attendances attendances;
    private final SessionRecords records;
    private final SessionViews views;

    SessionApi(BoardSessions sessions, Attendances attendances, SessionRecords records, SessionViews views) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.records = records;
        this.views = views;
    }

    /** An idea, or the adoption of an allocation, or words: one of them. */
    record ItemRequest(
            @Nullable Id<Idea> idea,
            @Nullable Boolean adoption,
            @Nullable String words) {

        AgendaItem toItem() {
            boolean adopts = Boolean.TRUE.equals(adoption);
            if (idea != null && words == null && !adopts) {
                return AgendaItem.about(idea);
            }
            if (words != null && idea == null && !adopts) {
                return AgendaItem.free(words);
            }
            if (adopts && idea == null && words == null) {
                return AgendaItem.adoption();
            }
            throw Invalid.field("agenda", "one-of-three");
        }
    }

    record SessionRequest(
            @NotNull String title,
            @NotNull Instant startsAt,
            @Nullable String chair,
            @Nullable @Valid List<@NotNull ItemRequest> agenda) {

        NewSession toNewSession() {
            return new NewSession(title, startsAt, chair, items(agenda));
        }
    }

    record ItemsRequest(@NotNull @Valid List<@NotNull ItemRequest> items) {}

    record ChairRequest(@NotNull String username) {}

    /** A session in a list. */
    record ListedSession(Id<BoardSession> id, String title, Instant startsAt, SessionStatus status) {

        static ListedSession of(BoardSession session) {
            return new ListedSession(session.id(), session.title(), session.startsAt(), session.status());
        }
    }

    @Operation(summary = "Calls the board of a Jam together")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/jams/{jam}/board-sessions")
    ResponseEntity<SessionView> convene(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @Valid @RequestBody SessionRequest request) {
        BoardSession session = sessions.convene(by, jam, request.toNewSession());
        return ResponseEntity.created(URI.create("/api/board-sessions/" + session.id()))
                .body(views.of(session, FIRST_ITEMS));
    }

    @Operation(summary = "The sessions of a Jam's board, the latest first")
    @Only({Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR})
    @GetMapping("/jams/{jam}/board-sessions")
    Page<ListedSession> list(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return records.list(by, jam, PageRequest.of(limit, after)).map(ListedSession::of);
    }

    @Operation(summary = "A session as it is now: who is present, the quorum, the votes on its agenda")
    @GetMapping("/board-sessions/{session}")
    SessionView session(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<BoardSession> session,
            @RequestParam(defaultValue = "200") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return views.of(records.visible(by, session), PageRequest.of(limit, after));
    }

    @Operation(summary = "What happened in a session, in its order")
    @GetMapping("/board-sessions/{session}/events")
    Page<SessionEvent> events(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<BoardSession> session,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return records.events(by, session, PageRequest.of(limit, after));
    }

    @Operation(summary = "Adds items to the agenda")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PostMapping("/board-sessions/{session}/agenda")
    SessionView add(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<BoardSession> session,
            @Valid @RequestBody ItemsRequest request) {
        sessions.add(by, session, items(request.items()));
        return now(by, session);
    }

    @Operation(summary = "Hands the chair to another member of the board")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PutMapping("/board-sessions/{session}/chair")
    SessionView nameChair(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<BoardSession> session,
            @Valid @RequestBody ChairRequest request) {
        sessions.nameChair(by, session, request.username());
        return now(by, session);
    }

    @Operation(summary = "Takes part from now on")
    @PutMapping("/board-sessions/{session}/attendance/me")
    SessionView join(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        attendances.join(by, session);
        return now(by, session);
    }

    @Operation(summary = "Takes part no longer")
    @DeleteMapping("/board-sessions/{session}/attendance/me")
    SessionView leave(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        records.visible(by, session);
        attendances.leave(by, session);
        return now(by, session);
    }

    @Operation(summary = "Opens the session, or opens it again; needs a quorum")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PutMapping("/board-sessions/{session}/opening")
    SessionView open(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        sessions.open(by, session);
        return now(by, session);
    }

    @Operation(summary = "Interrupts the session")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PutMapping("/board-sessions/{session}/adjournment")
    SessionView adjourn(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        sessions.adjourn(by, session);
        return now(by, session);
    }

    @Operation(summary = "Ends the session for good and freezes its minutes")
    @Only({Role.FACILITATOR, Role.BOARD})
    @PutMapping("/board-sessions/{session}/closure")
    SessionView close(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        sessions.close(by, session);
        return now(by, session);
    }

    private SessionView now(Actor by, Id<BoardSession> session) {
        return views.of(records.visible(by, session), FIRST_ITEMS);
    }

    private static List<AgendaItem> items(@Nullable List<ItemRequest> items) {
        return Objects.requireNonNullElse(items, List.<ItemRequest>of()).stream()
                .map(ItemRequest::toItem)
                .toList();
    }
}
