package org.jamfund.demo;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many small acts in few transactions: thousands of commits would make the first start slow for nothing. */
@Component
@Profile("demo")
class Chunks {

    private static final int SIZE = 100;

    private final TransactionTemplate transaction;

    Chunks(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> void each(List<T> items, Consumer<T> act) {
        for (int from = 0; from < items.size(); from += SIZE) {
            List<T> chunk = items.subList(from, Math.min(from + SIZE, items.size()));
            transaction.executeWithoutResult(status -> chunk.forEach(act));
        }
    }
}
