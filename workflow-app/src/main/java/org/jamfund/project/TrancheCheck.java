package org.jamfund.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.Bookings;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.ledger.References;
import org.jamfund.ledger.TransferKind;
import org.springframework.stereotype.Component;

/** Each paid tranche and each return of a project is one transfer of that amount: none more and none less. */
@Component
class TrancheCheck implements LedgerCheck, References {

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
    public Map<TransferKind, List<String>> patterns() {
        return Map.of(
                TransferKind.DISBURSE, List.of("project/%/tranche/%"),
                TransferKind.RETURN, List.of("project/%/return", "project/%/return/%"));
    }

    @Override
    public Optional<String> violation() {
        return bookings.difference(
                "project/",
                Rows.inPages(new Id<Project>(0), after -> mapper.projects(after, Rows.PAGE), id -> id)
                        .map(this::expected));
    }

    private Map<String, Long> expected(List<Id<Project>> projects) {
        Id<Project> first = projects.get(0);
        Id<Project> last = projects.get(projects.size() - 1);
        Map<String, Long> expected = new HashMap<>();
        mapper.paid(first, last).forEach(tranche -> expected.put(tranche.reference(), tranche.amountMinor()));
        mapper.returned(first, last)
                .forEach(project -> expected.put(Project.keyOf(project.id()) + "/return", project.amountMinor()));
        mapper.clawedBack(first, last).forEach(money -> expected.put(money.reference(), money.amountMinor()));
        return expected;
    }
}
