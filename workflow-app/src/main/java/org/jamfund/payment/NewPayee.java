package org.jamfund.payment;

import fr.marcwrobel.jbanking.IsoCountry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** A payee as an owner gives it; the country is two letters. */
public record NewPayee(
        String name, BankAccount account, @Nullable String country) {

    static final int MAX_NAME = 140;

    public static NewPayee typed(@Nullable String name, BankAccount account, @Nullable String country) {
        String land = country == null ? "" : country.strip().toUpperCase(Locale.ROOT);
        return new NewPayee(name == null ? "" : name.strip(), account, land.isEmpty() ? null : land);
    }

    void check() {
        List<FieldError> faults = new ArrayList<>();
        PlainText.lineFault("name", name, MAX_NAME)
                .or(() -> BankText.of(name, MAX_NAME).isEmpty()
                        ? Optional.of(FieldError.of("name", "bank-characters"))
                        : Optional.empty())
                .ifPresent(faults::add);
        faults.addAll(account.faults());
        if (country != null && IsoCountry.fromAlpha2Code(country).isEmpty()) {
            faults.add(FieldError.of("country", "country"));
        }
        if (!faults.isEmpty()) {
            throw new Invalid(faults);
        }
    }
}
