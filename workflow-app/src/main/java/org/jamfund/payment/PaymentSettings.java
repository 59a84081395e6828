package org.jamfund.payment;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Which account pays, by currency. A wrong one stops the start: it must not be found out when money is due. */
@ConfigurationProperties("jamfund.payments")
record PaymentSettings(Map<String, Debtor> debtors) {

    PaymentSettings(@Nullable Map<String, Debtor> debtors) {
        Map<String, Debtor> byCurrency = new HashMap<>();
        if (debtors != null) {
            debtors.forEach((currency, debtor) -> byCurrency.put(currency.toUpperCase(Locale.ROOT), debtor));
        }
        this.debtors = Map.copyOf(byCurrency);
    }

    Optional<Debtor> debtor(String currency) {
        return Optional.ofNullable(debtors.get(currency));
    }
}
