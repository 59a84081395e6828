package org.jamfund.reporting;

import java.io.IOException;
import java.util.List;
import org.jamfund.kernel.Amounts;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Standing;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Every account with its debits, credits and balance; of one Jam or of all. Per currency, debits equal credits. */
@Component
class TrialBalanceReport implements Content {

    private static final List<String> COLUMNS = List.of("code", "kind", "currency", "debits", "credits", "balance");

    private final Books books;

    TrialBalanceReport(Books books) {
        this.books = books;
    }

    @Override
    public ReportName name() {
        return ReportName.TRIAL_BALANCE;
    }

    @Override
    public void write(Question question, Table table) throws IOException {
        table.header(COLUMNS);
        for (Standing standing :
                books.trialBalance(question.owner(), question.asOf().number())) {
            Money debits = Amounts.ofMinor(standing.debitsMinor(), standing.currency());
            Money credits = Amounts.ofMinor(standing.creditsMinor(), standing.currency());
            Money balance = Amounts.ofMinor(standing.balanceMinor(), standing.currency());
            table.control("debits", debits);
            table.control("credits", credits);
            table.control("balance", balance);
            table.row(standing.code(), standing.kind(), standing.currency(), debits, credits, balance);
        }
    }
}
