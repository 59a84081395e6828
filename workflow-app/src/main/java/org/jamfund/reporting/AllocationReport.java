package org.jamfund.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.funding.Award;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Account;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Flow;
import org.jamfund.ledger.TransferKind;
import org.jamfund.people.Audience;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Where a Jam's money is. Amounts come from the transfers up to a number alone; months show what moved within them, all
 * other groups what stood at the end, and both add up to the trial balance of that number: granted is available +
 * reserved + committed + disbursed, and remaining is reserved + committed.
 */
@Component
class AllocationReport implements Content {

    private static final List<String> STATIONS =
            List.of("granted", "reserved", "committed", "disbursed", "returned", "remaining", "available");
    private static final List<String> OF_THE_JAM = List.of("granted", "available");
    private static final List<String> COLUMNS = Stream.concat(Stream.of("key", "title", "currency"), STATIONS.stream())
            .toList();
    private static final String NONE = "";

    private final Books books;
    private final ReportMapper mapper;

    AllocationReport(Books books, ReportMapper mapper) {
        this.books = books;
        this.mapper = mapper;
    }

    @Override
    public ReportName name() {
        return ReportName.ALLOCATIONS;
    }

    @Override
    public void write(Question question, Table table) throws IOException {
        Question.Envelope envelope = question.envelope();
        Map<Id<Award>, FundedIdea> ideas = mapper.fundedIdeas(envelope.jam()).stream()
                .collect(Collectors.toMap(FundedIdea::awardId, Function.identity()));
        Map<String, AllocationRow> rows = new TreeMap<>();
        List<Flow> flows = books.flows(envelope.key(), question.asOf().number());
        for (Flow flow : flows) {
            AllocationRow row = row(flow, question.groupBy(), ideas);
            if (question.groupBy() == GroupBy.MONTH || isOfAnAward(flow)) {
                rows.merge(row.key(), row, AllocationRow::plus);
            }
        }
        table.header(COLUMNS);
        for (AllocationRow row : rows.values()) {
            write(row, question.groupBy(), envelope.currency(), table);
        }
        List<Long> totals = total(flows).amounts().toList();
        for (int station = 0; station < totals.size(); station++) {
            table.control(STATIONS.get(station), Amounts.ofMinor(totals.get(station), envelope.currency()));
        }
    }

    static AllocationRow total(List<Flow> flows) {
        return flows.stream()
                .map(flow -> row(flow, GroupBy.MONTH, Map.of()))
                .reduce(AllocationRow.nothing(), AllocationRow::plus);
    }

    /** Nobody grants to an idea or a topic, and none has money available to itself: there these cells stay empty. */
    private static void write(AllocationRow row, GroupBy groupBy, String currency, Table table) throws IOException {
        List<Object> cells = new ArrayList<>(List.of(row.key(), row.title(), currency));
        List<Money> amounts =
                row.amounts().map(minor -> Amounts.ofMinor(minor, currency)).toList();
        for (int station = 0; station < amounts.size(); station++) {
            boolean meant = groupBy == GroupBy.MONTH || !OF_THE_JAM.contains(STATIONS.get(station));
            cells.add(meant ? (Object) amounts.get(station) : Nothing.NOTHING);
        }
        table.row(cells.toArray());
    }

    private static AllocationRow row(Flow flow, GroupBy groupBy, Map<Id<Award>, FundedIdea> ideas) {
        Group group = groupBy == GroupBy.MONTH || !isOfAnAward(flow)
                ? Group.named(flow.month())
                : group(groupBy, Objects.requireNonNull(ideas.get(Account.<Award>idIn(flow.code())), flow.code()));
        return new AllocationRow(
                group.key(),
                group.title(),
                -on(AccountKind.SPONSOR, flow),
                on(AccountKind.AVAILABLE, flow),
                on(AccountKind.RESERVED, flow),
                on(AccountKind.COMMITTED, flow),
                on(AccountKind.DISBURSED, flow),
                isOfAnAward(flow) && flow.kind() == TransferKind.RETURN ? -flow.amountMinor() : 0);
    }

    private static Group group(GroupBy groupBy, FundedIdea idea) {
        return switch (groupBy) {
            case TOPIC -> Group.named(Objects.requireNonNullElse(idea.topic(), NONE));
            case AUDIENCE ->
                idea.audience() == null
                        ? Group.named(NONE)
                        : new Group(idea.audience(), Coded.of(Audience.class, "audience", idea.audience()));
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

    private record Group(String key, Object title) {

        static Group named(String name) {
            return new Group(name, name);
        }
    }
}
