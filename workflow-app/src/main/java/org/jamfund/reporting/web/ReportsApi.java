package org.jamfund.reporting.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Stretch;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.reporting.AllocationReport;
import org.jamfund.reporting.AllocationReports;
import org.jamfund.reporting.Export;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.GroupBy;
import org.jamfund.reporting.Reports;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports that name the transfer they are as of; files carry row count, totals and hash in their headers. */
@Only({Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN})
@RestController
@RequestMapping("/api/reports")
class ReportsApi {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Jams jams;
    private final AllocationReports allocations;
    private final Reports reports;
    private final AsOf asOf;
    private final SealHeader seals;

    ReportsApi(Jams jams, AllocationReports allocations, Reports reports, AsOf asOf, SealHeader seals) {
        this.jams = jams;
        this.allocations = allocations;
        this.reports = reports;
        this.asOf = asOf;
        this.seals = seals;
    }

    @Operation(summary = "Where a Jam's money is, grouped, as of a transfer or an instant")
    @GetMapping("/allocations")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = AllocationAnswer.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = XLSX)
            })
    ResponseEntity<?> allocations(
            @AuthenticationPrincipal Actor by,
            @RequestParam Id<Jam> jam,
            @RequestParam(defaultValue = "idea") String groupBy,
            @RequestParam(name = "asOf", required = false) @Nullable String moment,
            @RequestParam(defaultValue = "json") String format) {
        AllocationReport report = allocations.of(
                jams.visible(jam, by), Coded.of(GroupBy.class, "groupBy", groupBy), asOf.upTo("asOf", moment));
        Format asked = Coded.of(Format.class, "format", format);
        ResponseEntity.BodyBuilder answer = seals.ok(report.asOf());
        if (asked == Format.JSON) {
            return answer.body(AllocationAnswer.of(report, reports.hashOf(report)));
        }
        Row totals = Row.of(report.totals(), report.currency());
        totals.headers().forEach(answer::header);
        return Download.of(reports.allocations(report, asked), "allocations", report.asOf(), answer);
    }

    @Operation(summary = "Every transfer in order, as a file")
    @GetMapping("/journal")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = XLSX),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Object.class))
            })
    ResponseEntity<?> journal(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Id<Jam> jam,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "csv") String format) {
        String owner =
                jam == null ? null : Envelopes.keyOf(jams.visible(jam, by).id());
        Stretch stretch = new Stretch(owner, asOf.before("from", from), asOf.upTo("to", to));
        Export export = reports.journal(stretch, Coded.of(Format.class, "format", format));
        return Download.of(export, "journal", stretch.upTo(), seals.ok(stretch.upTo()));
    }

    record AllocationAnswer(long asOf, String currency, List<Row> rows, Row totals, long rowCount, String sha256) {

        static AllocationAnswer of(AllocationReport report, String sha256) {
            return new AllocationAnswer(
                    report.asOf(),
                    report.currency(),
                    report.rows().stream()
                            .map(row -> Row.of(row, report.currency()))
                            .toList(),
                    Row.of(report.totals(), report.currency()),
                    report.rows().size(),
                    sha256);
        }
    }

    record Row(
            String key, String title, Money granted, Money reserved, Money committed, Money disbursed, Money returned) {

        static Row of(AllocationReport.Row row, String currency) {
            return new Row(
                    row.key(),
                    row.title(),
                    Amounts.ofMinor(row.granted(), currency),
                    Amounts.ofMinor(row.reserved(), currency),
                    Amounts.ofMinor(row.committed(), currency),
                    Amounts.ofMinor(row.disbursed(), currency),
                    Amounts.ofMinor(row.returned(), currency));
        }

        Map<String, String> headers() {
            return Map.of(
                    "X-Total-Granted", granted.getAmount().toPlainString(),
                    "X-Total-Reserved", reserved.getAmount().toPlainString(),
                    "X-Total-Committed", committed.getAmount().toPlainString(),
                    "X-Total-Disbursed", disbursed.getAmount().toPlainString(),
                    "X-Total-Returned", returned.getAmount().toPlainString(),
                    "X-Total-Currency", granted.getCurrencyUnit().getCode());
        }
    }
}
