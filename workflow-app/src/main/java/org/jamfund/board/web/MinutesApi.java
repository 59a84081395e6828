package org.jamfund.board.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.board.BoardSession;
import org.jamfund.board.Capacity;
import org.jamfund.board.Minutes;
import org.jamfund.board.MinutesBook;
import org.jamfund.board.SessionRecords;
import org.jamfund.board.SignedMinutes;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The minutes of a session: as JSON whose digest is signed, and as PDF. */
@RestController
@RequestMapping("/api/board-sessions/{session}")
class MinutesApi {

    private final MinutesBook book;
    private final SessionRecords records;
    private final PrintedMinutes printed;

    MinutesApi(MinutesBook book, SessionRecords records, PrintedMinutes printed) {
        this.book = book;
        this.records = records;
        this.printed = printed;
    }

    record SignatureRequest(@NotNull String sha256) {}

    record SignatureView(Capacity capacity, Id<Person> person, Instant signedAt) {}

    /**
     * What stands encoded in the minutes, in the words of the reader: why an item's {@code adoption} or {@code decision}, or why
     * a {@code person} has {@code left} its vote.
     */
    record ReasonView(int item, String of, @Nullable Id<Person> person, Reason text) {

        static List<ReasonView> all(Minutes minutes) {
            return minutes.agenda().stream().flatMap(ReasonView::of).toList();
        }

        private static Stream<ReasonView> of(Minutes.Item item) {
            Stream<ReasonView> adopted = Stream.ofNullable(item.adopted())
                    .map(adoption -> new ReasonView(item.number(), "adoption", null, adoption.why()));
            Stream<ReasonView> decided = Stream.ofNullable(item.decision())
                    .flatMap(decision -> Stream.concat(
                            Stream.ofNullable(decision.decidedAt())
                                    .map(at -> new ReasonView(item.number(), "decision", null, decision.why())),
                            decision.left().stream()
                                    .filter(left -> left.why() != null)
                                    .map(left -> new ReasonView(
                                            item.number(),
                                            "left",
                                            left.member(),
                                            Objects.requireNonNull(left.why())))));
            return Stream.concat(adopted, decided);
        }
    }

    /** {@code minutes} are to the letter what the digest is of; {@code reasons} say what stands encoded in them. */
    record MinutesAnswer(
            String status,
            @Nullable String sha256,
            List<SignatureView> signatures,
            List<ReasonView> reasons,

            @Schema(implementation = Minutes.class) @JsonRawValue
            String minutes) {

        static MinutesAnswer of(SignedMinutes minutes) {
            return new MinutesAnswer(
                    minutes.isDraft() ? "draft" : minutes.isSigned() ? "signed" : "final",
                    minutes.sha256(),
                    minutes.signatures().stream()
                            .map(one -> new SignatureView(one.capacity(), one.personId(), one.signedAt()))
                            .toList(),
                    ReasonView.all(minutes.minutes()),
                    minutes.content());
        }
    }

    /** Whoever may not read the session is told so before anything they sent is read. */
    @ModelAttribute
    void admit(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        records.visible(by, session);
    }

    @Operation(summary = "The minutes of a session: a draft until it is closed, then what is signed")
    @GetMapping("/minutes")
    MinutesAnswer minutes(@PathVariable Id<BoardSession> session) {
        return MinutesAnswer.of(book.of(session));
    }

    @Operation(summary = "The minutes as PDF, in the reader's language")
    @GetMapping(path = "/minutes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable Id<BoardSession> session, Locale locale) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"minutes-" + session + ".pdf\"")
                .contentType(MediaType.APPLICATION_PDF)
                .body(printed.pdf(book.of(session), locale));
    }

    @Operation(summary = "Signs the minutes that were read, by their digest")
    @PutMapping("/minutes/signatures/me")
    MinutesAnswer sign(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<BoardSession> session,
            @Valid @RequestBody SignatureRequest request) {
        return MinutesAnswer.of(book.sign(by, session, request.sha256()));
    }
}
