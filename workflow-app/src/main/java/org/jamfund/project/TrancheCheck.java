package org.jamfund.project;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jamfund.ledger.Bookings;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** Each paid tranche and each return of a project is one transfer of that amount: none more and none less. */
@Component
class TrancheCheck implements LedgerCheck {

    private final TrancheCheckMapper mapper;
    private final Bookings bookings;

    TrancheCheck(TrancheCheckMapper mapper, Bookings bookings) {
        this.mapper = mapper;
        this.bookings = bookings;
    }

    @Override
    public String name() {
        return "tranches-equal-transfers";
    }

    @Override
    public Optional<String> violation() {
        Map<String, Long> expected = new HashMap<>();
        mapper.paid().forEach(tranche -> expected.put(tranche.reference(), tranche.amountMinor()));
        mapper.returned()
                .forEach(project -> expected.put("project/" + project.id() + "/return", project.amountMinor()));
        mapper.clawedBack().forEach(money -> expected.put(money.reference(), money.amountMinor()));
        return bookings.difference("project/", expected);
    }
}
