package org.jamfund.reporting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.Award;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Flow;
import org.jamfund.ledger.TransferKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The allocation report. Amounts come from the transfers up to a number alone; months show what moved within them, all
 * other groups what stood at the end, and both add up to the trial balance of that number.
 */
@Service
@Transactional(readOnly = true)
public class AllocationReports {

    private static final String NONE = "";

    private final Books books;
    private final ReportMapper mapper;

    AllocationReports(Books books, ReportMapper mapper) {
        this.books = books;
        this.mapper = mapper;
    }

    public AllocationReport of(Jam jam, GroupBy groupBy, long asOf) {
        Map<Id<Award>, FundedIdea> ideas = mapper.fundedIdeas(jam.id()).stream()
                .collect(Collectors.toMap(FundedIdea::awardId, Function.identity()));
        Map<String, AllocationReport.Row> rows = new TreeMap<>();
        AllocationReport.Row totals = new AllocationReport.Row("total", "", 0, 0, 0, 0, 0);
        for (Flow flow : books.flows(Envelopes.keyOf(jam.id()), asOf)) {
            AllocationReport.Row row = row(flow, groupBy, ideas);
            totals = totals.plus(row);
            if (groupBy == GroupBy.MONTH || isOfAnAward(flow)) {
                rows.merge(row.key(), row, AllocationReport.Row::plus);
            }
        }
        return new AllocationReport(asOf, jam.currency(), List.copyOf(rows.values()), totals);
    }

    private static AllocationReport.Row row(Flow flow, GroupBy groupBy, Map<Id<Award>, FundedIdea> ideas) {
        Group group = groupBy == GroupBy.MONTH || !isOfAnAward(flow)
                ? new Group(flow.month(), flow.month())
                : group(groupBy, Objects.requireNonNull(ideas.get(award(flow.code())), flow.code()));
        return new AllocationReport.Row(
                group.key(),
                group.title(),
                flow.accountKind() == AccountKind.SPONSOR ? -flow.amountMinor() : 0,
                on(AccountKind.RESERVED, flow),
                on(AccountKind.COMMITTED, flow),
                on(AccountKind.DISBURSED, flow),
                isOfAnAward(flow) && flow.kind() == TransferKind.RETURN ? -flow.amountMinor() : 0);
    }

    private static Group group(GroupBy groupBy, FundedIdea idea) {
        return switch (groupBy) {
            case TOPIC -> Group.named(Objects.requireNonNullElse(idea.topic(), NONE));
            case AUDIENCE -> Group.named(Objects.requireNonNullElse(idea.audience(), NONE));
            case PROJECT -> new Group(idea.awardId().text(), idea.title());
            case IDEA, MONTH -> new Group(idea.ideaId().text(), idea.title());
        };
    }

    private static long on(AccountKind kind, Flow flow) {
        return flow.accountKind() == kind ? flow.amountMinor() : 0;
    }

    private static boolean isOfAnAward(Flow flow) {
        return flow.accountKind() != AccountKind.SPONSOR && flow.accountKind() != AccountKind.AVAILABLE;
    }

    /** Award and project share their id, and it is the middle of the account's code. */
    private static Id<Award> award(String code) {
        return Id.of(code.split("/")[1]);
    }

    private record Group(String key, String title) {

        static Group named(String name) {
            return new Group(name, name);
        }
    }
}
