package org.jamfund.payment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jamfund.idempotency.Answered;
import org.jamfund.idempotency.Asked;
import org.jamfund.idempotency.IdempotencyKey;
import org.jamfund.idempotency.IdempotentCommands;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.payment.PaymentFile;
import org.jamfund.payment.PaymentFiles;
import org.jamfund.payment.PaymentFormat;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The files that leave for the bank. */
@Only({Role.FINANCE, Role.AUDITOR})
@RestController
@RequestMapping("/api")
class PaymentFileApi {

    private final PaymentFiles files;
    private final IdempotentCommands commands;

    PaymentFileApi(PaymentFiles files, IdempotentCommands commands) {
        this.files = files;
        this.commands = commands;
    }

    record PaymentFileRequest(@Nullable LocalDate executionOn) {}

    record PaymentFileView(
            Id<PaymentFile> id,
            Id<Jam> jam,
            String messageId,
            long count,
            Money total,
            String currency,
            LocalDate executionOn,
            Id<Person> madeBy,
            Instant madeAt) {

        static PaymentFileView of(PaymentFile file) {
            return new PaymentFileView(
                    file.id(),
                    file.jamId(),
                    file.messageId(),
                    file.payments(),
                    file.total(),
                    file.currency(),
                    file.executionOn(),
                    file.madeBy(),
                    file.madeAt());
        }
    }

    @Operation(summary = "Puts all open payments of a Jam into one file, once per Idempotency-Key")
    @Only(Role.FINANCE)
    @PostMapping("/jams/{jam}/payment-files")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Answered<PaymentFileView>> make(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestHeader(IdempotencyKey.HEADER) IdempotencyKey key,
            @Valid @RequestBody(required = false) @Nullable PaymentFileRequest request) {
        LocalDate day = request == null ? null : request.executionOn();
        return ResponseEntity.created(URI.create("/api/jams/" + jam + "/payment-files"))
                .body(commands.once(
                        Asked.of(by, key, "payment-file", jam, day),
                        () -> PaymentFileView.of(files.make(by, jam, day))));
    }

    @Operation(summary = "The files of a Jam, the latest first")
    @GetMapping("/jams/{jam}/payment-files")
    Page<PaymentFileView> list(
            @AuthenticationPrincipal Actor reader,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return files.list(reader, jam, PageRequest.of(limit, after)).map(PaymentFileView::of);
    }

    @Operation(summary = "A file as it left, the same bytes for ever: pain.001 or csv")
    @GetMapping("/payment-files/{file}")
    @ApiResponse(
            responseCode = "200",
            content = {@Content(mediaType = "application/xml"), @Content(mediaType = "text/csv")})
    ResponseEntity<byte[]> get(
            @AuthenticationPrincipal Actor reader,
            @PathVariable Id<PaymentFile> file,
            @RequestParam(defaultValue = "pain.001") String format) {
        return PaymentDownload.of(files.sent(reader, file, format(format)), format(format));
    }

    private static PaymentFormat format(String code) {
        return Coded.of(PaymentFormat.class, "format", code);
    }
}
