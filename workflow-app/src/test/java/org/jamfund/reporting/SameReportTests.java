package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.until;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.Response;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A report as of a number is the same for ever, balances there, and says itself how that can be checked. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class SameReportTests {

    private static final List<String> FORMATS = List.of("json", "csv", "csv-de", "xlsx");
    private static final Locale LANGUAGE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    private final LiveRound round;

    private String jam = "";
    private String open = "";
    private String unplanned = "";
    private SignedIn owner;
    private long number;

    SameReportTests(@Autowired Given given) {
        this.round = new LiveRound(given);
        this.owner = round.treasurer();
    }

    @BeforeEach
    void aProjectPaidOneNotPlannedAndOneReservation() {
        if (!jam.isEmpty()) {
            return;
        }
        jam = round.aJamWith("100000.00");
        owner = round.aMemberOf(jam);
        String paid = round.submits(owner, jam, "10000.00", Map.of("title", "\uff1d1+1"));
        unplanned = round.submits(owner, jam, "20000.00");
        open = round.submits(owner, jam, "30000.00");
        round.recommends(jam, List.of(paid, unplanned, open));
        round.adoptsByVotes(jam);
        round.approves(paid);
        round.approves(unplanned);
        plans(paid, "4000.00", "6000.00");
        round.projectOf(jam, unplanned);
        paysTheFirst(paid, "4000.00");
        number = get(round.treasurer(), "/api/reports/trial-balance").getLong("asOf");
    }

    @AfterEach
    void home() {
        Locale.setDefault(LANGUAGE);
        TimeZone.setDefault(ZONE);
    }

    @Test
    void everyReportIsTheSameForEverInEveryShape() {
        Map<String, byte[]> first = new HashMap<>();
        addresses().forEach(address -> first.put(address, fetched(address)));
        assertThat(first).hasSize(FORMATS.size() * 9);

        plans(unplanned, "20000.00");
        round.approves(open);
        paysTheFirst(unplanned, "20000.00");
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Map<String, byte[]> again = new HashMap<>();
        addresses().forEach(address -> again.put(address, fetched(address)));
        assertThat(again)
                .allSatisfy((address, bytes) -> assertThat(bytes)
                        .as(address)
                        .withRepresentation(text -> new String((byte[]) text, StandardCharsets.UTF_8))
                        .isEqualTo(first.get(address)));
    }

    /** A booking that is still on its way would come in before it. */
    @Test
    void anInstantIsAnsweredByItselfOnceNothingCanComeInBeforeIt(@Autowired MutableClock clock) {
        String instant = read("trial-balance?jam=" + jam + "&asOf=" + number).header("X-As-Of-Instant");
        String now = read("trial-balance?jam=" + jam + "&asOf=" + instant).header("X-As-Of-Instant");
        assertThat(Instant.parse(now)).isAfter(Instant.parse(instant));
        clock.advance(Duration.ofMinutes(2));
        Response settled = read("trial-balance?jam=" + jam + "&asOf=" + instant);
        assertThat(settled.header("X-As-Of-Instant")).isEqualTo(instant);
        assertThat(settled.header("X-As-Of")).isEqualTo(Long.toString(number));
    }

    @Test
    void everyReportBalancesAtItsNumber() {
        Response balance = read("trial-balance?format=csv&jam=" + jam + "&asOf=" + number);
        assertThat(balance.header("X-Total-Balance")).isEqualTo("0.00");
        assertThat(balance.header("X-Total-Debits")).isEqualTo(balance.header("X-Total-Credits"));
        Response journal = read("journal?jam=" + jam + "&to=" + number);
        assertThat(journal.header("X-Total-Amount")).isEqualTo(balance.header("X-Total-Debits"));
        Response budget = read("budget-vs-actual?format=csv&jam=" + jam + "&asOf=" + number);
        Response allocations = read("allocations?format=csv&jam=" + jam + "&asOf=" + number);
        assertThat(budget.header("X-Total-Disbursed")).isEqualTo(allocations.header("X-Total-Disbursed"));
        Response ageing = read("ageing?format=csv&jam=" + jam + "&asOf=" + number);
        assertThat(ageing.header("X-Total-Amount")).isEqualTo(allocations.header("X-Total-Reserved"));
        assertThat(sum(balance, "/reserved,")).isEqualByComparingTo(allocations.header("X-Total-Reserved"));
        assertThat(sum(balance, "/disbursed,")).isEqualByComparingTo(allocations.header("X-Total-Disbursed"));
    }

    /** Cell by cell what the CSV holds, so the same rows and the same totals. */
    @Test
    void aSpreadsheetReadsInEveryWorkbookWhatTheCsvSays(@TempDir Path folder) throws IOException {
        Office.require();
        List<String> asked =
                addresses().filter(address -> address.contains("=csv&")).toList();
        List<Path> workbooks = new ArrayList<>();
        for (String address : asked) {
            Path workbook = folder.resolve("report" + workbooks.size() + ".xlsx");
            workbooks.add(Files.write(workbook, fetched(address.replace("=csv&", "=xlsx&"))));
        }
        List<List<List<String>>> read = Office.read(workbooks, folder);
        for (int report = 0; report < asked.size(); report++) {
            String csv = new String(fetched(asked.get(report)), StandardCharsets.UTF_8);
            assertThat(read.get(report)).as(asked.get(report)).isEqualTo(Office.cells(csv));
        }
    }

    @Test
    void theGermanShapeIsWhatAGermanSpreadsheetOpens() {
        Response german = read("allocations?format=csv-de&jam=" + jam);
        String text = new String(german.asByteArray(), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\ufeffkey;title;currency;granted").contains(";4000,00;", ";'\uff1d1+1;");
        assertThat(text.lines().count()).isEqualTo(Long.parseLong(german.header("X-Row-Count")) + 1);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n");
    }

    private Stream<String> addresses() {
        return FORMATS.stream()
                .flatMap(format -> Stream.concat(
                                Stream.of("idea", "project", "topic", "audience", "month")
                                        .map(group -> "allocations?groupBy=" + group + "&asOf=" + number),
                                Stream.of(
                                        "journal?to=" + number,
                                        "trial-balance?asOf=" + number,
                                        "ageing?asOf=" + number,
                                        "budget-vs-actual?asOf=" + number))
                        .map(address -> address + "&format=" + format + "&jam=" + jam));
    }

    private byte[] fetched(String address) {
        Response answer = read(address);
        byte[] bytes = answer.asByteArray();
        assertThat(answer.header("X-Content-SHA256")).as(address).isEqualTo(Digests.sha256(bytes));
        assertThat(answer.header("X-Row-Count")).as(address).matches("[1-9]\\d*");
        assertThat(answer.header("X-Total-Currency")).as(address).isEqualTo("USD");
        return bytes;
    }

    private Response read(String address) {
        Response answer = round.treasurer().api().get("/api/reports/" + address);
        assertThat(answer.statusCode()).as(address + answer.asString()).isEqualTo(200);
        return answer;
    }

    private static BigDecimal sum(Response balance, String kind) {
        return balance.asString()
                .lines()
                .filter(line -> line.contains(kind))
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void plans(String idea, String... amounts) {
        String path = "/api/projects/" + round.projectOf(jam, idea);
        round.isAsked(owner, "plan-milestones", idea);
        List<Map<String, ?>> milestones = Stream.of(amounts)
                .<Map<String, ?>>map(
                        amount -> Map.of("name", "Step of " + amount, "amount", usd(amount), "due", "2090-01-31"))
                .toList();
        owner.api()
                .header("If-Match", owner.api().get(path).header("ETag"))
                .body(Map.of("milestones", milestones))
                .put(path + "/plan")
                .then()
                .statusCode(200);
    }

    private void paysTheFirst(String idea, String amount) {
        String path = "/api/projects/" + round.projectOf(jam, idea);
        round.isAsked(owner, "report-milestone", idea);
        put(owner, path + "/milestones/1/report", Map.of("text", "It is there"));
        round.isAsked(round.cashier(), "approve-tranche", idea);
        put(round.cashier(), path + "/milestones/1/approval", Map.of());
        until(() -> amount.equals(get(owner, path).getString("disbursed.amount")));
    }
}
