package org.jamfund.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money tests as a table that finance can read: one order a line, {@code verb reference [earlier transfer] [award or
 * project] amount verdict}; orders joined by {@code +} are one list. Amounts are in the table's currency unless they name
 * another, as in {@code 5.00EUR}. Names are made unique to the run, so that tables do not meet. {@link #play} gives the
 * table back with the verdicts the ledger gave.
 */
record MoneyTable(Ledger ledger, String envelope, String currency) {

    private static final Id<?> PLEDGER = Id.fresh();
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)([A-Z]{3})?");

    MoneyTable(Ledger ledger) {
        this(ledger, "USD");
    }

    MoneyTable(Ledger ledger, String currency) {
        this(ledger, "jam/" + Id.<Object>fresh().text(), currency);
    }

    String play(String table) {
        List<String> lines = new ArrayList<>();
        for (String line : table.strip().split("\n")) {
            String orders = line.substring(0, line.lastIndexOf(' ') + 1);
            lines.add(orders + verdict(() -> ledger.book(orders(orders))));
        }
        return String.join("\n", lines) + "\n";
    }

    static String verdict(Runnable booking) {
        try {
            booking.run();
            return "ok";
        } catch (Refused refused) {
            return refused.refusal().code();
        } catch (NotFound unknown) {
            return "not-found";
        } catch (Invalid invalid) {
            return invalid.errors().get(0).code();
        }
    }

    List<Order> orders(String line) {
        return Arrays.stream(line.strip().split("\\s\\+\\s"))
                .map(order -> order(order.strip().split("\\s+")))
                .toList();
    }

    Order order(String[] words) {
        Reason why = Reason.said("table");
        String reference = mine(words[1]);
        return switch (words[0]) {
            case "grant" -> new Order.Grant(reference, envelope, money(words[2]), null, why);
            case "pledge" -> new Order.Pledge(reference, envelope, money(words[2]), PLEDGER, why);
            case "reserve" -> new Order.Reserve(reference, envelope, mine(words[2]), money(words[3]), null, why);
            case "post" -> new Order.Post(reference, mine(words[2]), mine(words[3]), money(words[4]), null, why);
            case "void" -> new Order.Release(reference, mine(words[2]), null, why);
            case "expire" -> new Order.Expire(reference, mine(words[2]), null, why);
            case "disburse" -> new Order.Disburse(reference, mine(words[2]), money(words[3]), null, why);
            case "return" -> new Order.GiveBack(reference, mine(words[2]), money(words[3]), null, why);
            case "reclaim" -> new Order.Reclaim(reference, mine(words[2]), money(words[3]), null, why);
            case "repeat" -> new Order.Repeat(reference, mine(words[2]), money(words[3]), null, why);
            case "surrender" -> new Order.Surrender(reference, mine(words[2]), money(words[3]), null, why);
            case "correct" -> new Order.Correct(reference, mine(words[2]), money(words[3]), null, why);
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    String mine(String name) {
        return envelope + "/test/" + name;
    }

    /** Past the edge, which lets no sign through and no more than the books can hold, the ledger has to say no itself. */
    private Money money(String word) {
        Matcher number = NUMBER.matcher(word);
        if (!number.matches()) {
            return Amounts.parse("amount", word, currency);
        }
        CurrencyUnit unit = CurrencyUnit.of(number.group(2) == null ? currency : number.group(2));
        BigDecimal amount = new BigDecimal(number.group(1));
        return amount.scale() > unit.getDecimalPlaces()
                ? Amounts.parse("amount", number.group(1), unit)
                : Money.of(unit, amount);
    }
}
