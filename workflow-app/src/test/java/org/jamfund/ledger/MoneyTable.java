package org.jamfund.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money tests as a table: one order a line, {@code verb reference [reservation] [award or project] amount verdict}. Names are made unique
 * to the run, so that tables do not meet. {@link #play} gives the table back with the verdicts the ledger gave.
 */
record MoneyTable(Ledger ledger, String envelope) {

    MoneyTable(Ledger ledger) {
        this(ledger, "jam/" + Id.<Object>fresh().text());
    }

    String play(String table) {
        List<String> lines = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            String[] words = line.strip().split("\\s+");
            lines.add(line.substring(0, line.lastIndexOf(' ') + 1) + verdict(words));
        }
        return String.join("\n", lines) + "\n";
    }

    private String verdict(String[] words) {
        try {
            ledger.book(order(words));
            return "ok";
        } catch (Refused refused) {
            return refused.refusal().code();
        } catch (NotFound unknown) {
            return "not-found";
        }
    }

    Order order(String[] words) {
        Reason why = Reason.said("table");
        String reference = mine(words[1]);
        return switch (words[0]) {
            case "grant" -> new Order.Grant(reference, envelope, usd(words[2]), null, why);
            case "reserve" -> new Order.Reserve(reference, envelope, mine(words[2]), usd(words[3]), null, why);
            case "post" -> new Order.Post(reference, mine(words[2]), mine(words[3]), usd(words[4]), null, why);
            case "void" -> new Order.Release(reference, mine(words[2]), null, why);
            case "disburse" -> new Order.Disburse(reference, mine(words[2]), usd(words[3]), null, why);
            case "return" -> new Order.GiveBack(reference, mine(words[2]), usd(words[3]), null, why);
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    String mine(String name) {
        return envelope + "/test/" + name;
    }

    static Money usd(String amount) {
        return Money.of(CurrencyUnit.USD, new BigDecimal(amount));
    }
}
