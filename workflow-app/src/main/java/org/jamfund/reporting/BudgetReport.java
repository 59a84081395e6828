package org.jamfund.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.ledger.Books;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What each milestone was planned to cost and what was disbursed for it. Plans never change once filed and count from
 * that moment; what was paid comes from the transfers, less what the bank or a correction sent back. What a project as a
 * whole returned stands in a row of number 0, so that the sums are those of the trial balance.
 */
@Component
class BudgetReport implements Content {

    private static final List<String> COLUMNS = List.of(
            "project",
            "title",
            "milestone",
            "name",
            "due",
            "currency",
            "planned",
            "disbursed",
            "difference",
            "returned",
            "disbursedAt");

    /** The name of what belongs to no milestone. */
    enum Whole implements Coded {
        WHOLE_PROJECT
    }

    private final Books books;
    private final ReportMapper mapper;

    BudgetReport(Books books, ReportMapper mapper) {
        this.books = books;
        this.mapper = mapper;
    }

    @Override
    public ReportName name() {
        return ReportName.BUDGET_VS_ACTUAL;
    }

    @Override
    public void write(Question question, Table table) throws IOException {
        Question.Envelope envelope = question.envelope();
        Spending spending = new Spending(mapper.purposes(envelope.jam()));
        books.read(question.stretch(), spending::count, table::signOfLife);
        for (String name : List.of("planned", "disbursed", "difference", "returned")) {
            table.control(name, Amounts.zero(envelope.currency()));
        }
        table.header(COLUMNS);
        Map<String, List<PlannedTranche>> projects = new TreeMap<>();
        mapper.plans(envelope.jam(), question.asOf().at()).stream()
                .filter(planned -> spending.knows(planned.project().text()))
                .forEach(planned -> projects.computeIfAbsent(planned.project().text(), any -> new ArrayList<>())
                        .add(planned));
        for (List<PlannedTranche> plan : projects.values()) {
            for (PlannedTranche planned : plan) {
                write(planned, envelope.currency(), spending, table);
            }
        }
    }

    private static void write(PlannedTranche planned, String currency, Spending spending, Table table)
            throws IOException {
        Spending.Spent spent = spending.on(planned.project().text(), planned.number());
        if (planned.number() == 0 && spent.isNothing()) {
            return;
        }
        Money budget = Amounts.ofMinor(planned.amountMinor(), currency);
        Money disbursed = Amounts.ofMinor(spent.disbursed(), currency);
        Money returned = Amounts.ofMinor(spent.returned(), currency);
        Money difference = budget.minus(disbursed);
        table.control("planned", budget);
        table.control("disbursed", disbursed);
        table.control("difference", difference);
        table.control("returned", returned);
        table.row(
                planned.project().text(),
                planned.title(),
                planned.number(),
                planned.number() == 0 ? Whole.WHOLE_PROJECT : planned.name(),
                known(planned.dueOn()),
                currency,
                budget,
                disbursed,
                difference,
                returned,
                known(spent.last()));
    }

    private static Object known(@Nullable Object cell) {
        return cell == null ? Nothing.NOTHING : cell;
    }
}
