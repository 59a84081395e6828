package org.jamfund.funding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.Bookings;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.ledger.References;
import org.jamfund.ledger.TransferKind;
import org.springframework.stereotype.Component;

/** Each award was reserved once, and once it is over it was posted, voided or expired once: no transfer more and none less. */
@Component
class AwardCheck implements LedgerCheck, References {

    private final AwardCheckMapper mapper;
    private final Bookings bookings;

    AwardCheck(AwardCheckMapper mapper, Bookings bookings) {
        this.mapper = mapper;
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "awards-equal-transfers";
    }

    @Override
    public Map<TransferKind, List<String>> patterns() {
        return Map.of(
                TransferKind.RESERVE, List.of("award/%/reserve"),
                TransferKind.POST, List.of("award/%/post"),
                TransferKind.RETURN, List.of("award/%/post/rest"),
                TransferKind.VOID, List.of("award/%/void"),
                TransferKind.EXPIRE, List.of("award/%/expire"));
    }

    @Override
    public Optional<String> violation() {
        return bookings.difference(
                "award/",
                Rows.inPages(
                                0L,
                                after -> mapper.awards(after, Rows.PAGE),
                                award -> award.id().value())
                        .map(AwardCheck::expected));
    }

    private static Map<String, Long> expected(List<AwardCheckMapper.Stand> awards) {
        Map<String, Long> expected = new HashMap<>();
        awards.forEach(award -> expect(award, expected));
        return expected;
    }

    private static void expect(AwardCheckMapper.Stand award, Map<String, Long> expected) {
        String key = Award.keyOf(award.id());
        expected.put(key + "/reserve", award.amountMinor());
        Resolution resolution = award.resolution();
        if (resolution == null) {
            return;
        }
        String end = key + "/" + resolution.code();
        if (resolution != Resolution.POST) {
            expected.put(end, award.amountMinor());
            return;
        }
        expected.put(end, award.awardedMinor());
        if (award.awardedMinor() < award.amountMinor()) {
            expected.put(end + "/rest", award.amountMinor() - award.awardedMinor());
        }
    }
}
