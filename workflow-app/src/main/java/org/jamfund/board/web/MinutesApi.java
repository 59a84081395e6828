package org.jamfund.board.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jamfund.board.BoardSession;
import org.jamfund.board.Capacity;
import org.jamfund.board.Minutes;
import org.jamfund.board.MinutesBook;
import org.jamfund.board.SessionRecords;
import org.jamfund.board.SignedMinutes;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
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

    /** {@code minutes} are to the letter what the digest is of. */
    record MinutesAnswer(
            String status,
            @Nullable String sha256,
            List<SignatureView> signatures,

            @Schema(implementation = Minutes.class) @JsonRawValue
            String minutes) {

        static MinutesAnswer of(SignedMinutes minutes) {
            return new MinutesAnswer(
                    minutes.isDraft() ? "draft" : minutes.isSigned() ? "signed" : "final",
                    minutes.sha256(),
                    minutes.signatures().stream()
                            .map(one -> new SignatureView(one.capacity(), one.personId(), one.signedAt()))
                            .toList(),
                    minutes.content());
        }
    }

    @Operation(summary = "The minutes of a session: a draft until it is closed, then what is signed")
    @GetMapping("/minutes")
    MinutesAnswer minutes(@AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session) {
        records.visible(by, session);
        return MinutesAnswer.of(book.of(session));
    }

    @Operation(summary = "The minutes as PDF, in the reader's language")
    @GetMapping(path = "/minutes.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            @AuthenticationPrincipal Actor by, @PathVariable Id<BoardSession> session, Locale locale) {
        records.visible(by, session);
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
        records.visible(by, session);
        return MinutesAnswer.of(book.sign(by, session, request.sha256()));
    }
}
