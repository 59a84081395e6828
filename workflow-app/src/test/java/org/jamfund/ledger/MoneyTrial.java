package org.jamfund.ledger;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jamfund.kernel.PageRequest;

/**
 * Plays stories to a ledger and to the model, each in an envelope of its own, and says where the two part: another verdict,
 * or another balance on any account after any line.
 */
final class MoneyTrial {

    private static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final Books books;
    private final Consumer<Runnable> transaction;
    private final Ledger ledger;
    private int callsUntilCrash;

    /** Every line is booked within the transaction, as the doors would. */
    MoneyTrial(LedgerMapper mapper, Books books, Consumer<Runnable> transaction) {
        this.books = books;
        this.transaction = transaction;
        LedgerMapper crashing = crashing(mapper);
        Movements movements = new Movements(crashing, new Accounts(crashing, Clock.systemUTC()));
        ledger = new Ledger(crashing, movements, Clock.systemUTC());
    }

    /** What went wrong at the first line where something did. */
    Optional<String> fault(List<String> story) {
        MoneyTable table = new MoneyTable(ledger);
        MoneyModel model = new MoneyModel();
        for (String line : story) {
            String order = MoneyStory.bare(line);
            int crash = MoneyStory.crash(line);
            if (crash > 0 && !crashed(table, order, crash)) {
                model.play(order);
            }
            Optional<String> fault = parting(model, table).or(() -> {
                String is = play(table, order);
                String ought = model.play(order);
                return is.equals(ought)
                        ? parting(model, table)
                        : Optional.of("the verdict is " + is + " and ought to be " + ought);
            });
            if (fault.isPresent()) {
                return fault.map(what -> line + ": " + what);
            }
        }
        return Optional.empty();
    }

    /** The story as a table with the verdicts it ought to have. */
    static String told(List<String> story) {
        MoneyModel model = new MoneyModel();
        return story.stream()
                .map(line -> "%-50s %s%n".formatted(line, model.play(MoneyStory.bare(line))))
                .collect(Collectors.joining());
    }

    private boolean crashed(MoneyTable table, String order, int call) {
        callsUntilCrash = call;
        try {
            play(table, order);
            return false;
        } catch (Crash crash) {
            return true;
        } finally {
            callsUntilCrash = 0;
        }
    }

    private String play(MoneyTable table, String line) {
        return MoneyTable.verdict(() -> transaction.accept(() -> ledger.book(table.orders(line))));
    }

    private Optional<String> parting(MoneyModel model, MoneyTable table) {
        Map<String, Long> are = books.accounts(table.envelope(), PageRequest.first(200)).items().stream()
                .collect(Collectors.toMap(
                        account -> account.code()
                                .substring(account.code().indexOf('/', 4) + 1)
                                .replace("test/", ""),
                        Account::balanceMinor,
                        Long::sum,
                        TreeMap::new));
        return are.equals(model.balances())
                ? Optional.empty()
                : Optional.of("the balances are " + are + " and ought to be " + model.balances());
    }

    private LedgerMapper crashing(LedgerMapper real) {
        Object proxy = Proxy.newProxyInstance(
                LedgerMapper.class.getClassLoader(), new Class<?>[] {LedgerMapper.class}, (self, method, arguments) -> {
                    if (callsUntilCrash > 0 && --callsUntilCrash == 0) {
                        throw new Crash();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        return (LedgerMapper) proxy;
    }
}
