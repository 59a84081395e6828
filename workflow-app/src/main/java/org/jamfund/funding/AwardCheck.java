package org.jamfund.funding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jamfund.ledger.Bookings;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** Each award was reserved once, and once it is over it was posted or given back once: no transfer more and none less. */
@Component
class AwardCheck implements LedgerCheck {

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
    public Optional<String> violation() {
        Map<String, Long> expected = new HashMap<>();
        mapper.awards().forEach(award -> expect(award, expected));
        return bookings.difference("award/", expected);
    }

    private static void expect(AwardCheckMapper.Stand award, Map<String, Long> expected) {
        String key = Award.keyOf(award.id());
        expected.put(key + "/reserve", award.amountMinor());
        if (award.open()) {
            return;
        }
        if (award.status() != AwardStatus.AWARDED) {
            expected.put(key + "/void", award.amountMinor());
            return;
        }
        expected.put(key + "/post", award.awardedMinor());
        if (award.awardedMinor() < award.amountMinor()) {
            expected.put(key + "/post/rest", award.amountMinor() - award.awardedMinor());
        }
    }
}
