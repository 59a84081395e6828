package org.jamfund.payment;

import fr.marcwrobel.jbanking.Agreement;
import fr.marcwrobel.jbanking.IsoCountry;
import fr.marcwrobel.jbanking.bic.Bic;
import fr.marcwrobel.jbanking.iban.Iban;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jamfund.kernel.FieldError;
import org.jspecify.annotations.Nullable;

/** An account at a bank: either an IBAN, or a number that only its bank, named by its BIC, understands. */
public record BankAccount(
        @Nullable String iban,
        @Nullable String account,
        @Nullable String bic) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9/-]{0,33}");

    /** As people write it: with blanks, in small letters, with empty fields. */
    public static BankAccount typed(@Nullable String iban, @Nullable String account, @Nullable String bic) {
        return new BankAccount(compact(iban), compact(account), compact(bic));
    }

    private static @Nullable String compact(@Nullable String typed) {
        String text = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return text.isEmpty() ? null : text;
    }

    /** What is wrong with it, field by field; the messages never repeat what was typed. */
    List<FieldError> faults() {
        List<FieldError> faults = new ArrayList<>();
        if (iban == null && account == null) {
            faults.add(FieldError.of("iban", "iban-or-account"));
        } else if (iban != null && account != null) {
            faults.add(FieldError.of("account", "iban-or-account"));
        } else if (iban != null && !Iban.isValid(iban)) {
            faults.add(FieldError.of("iban", "iban"));
        } else if (account != null && !NUMBER.matcher(account).matches()) {
            faults.add(FieldError.of("account", "account"));
        }
        if (bic != null && !Bic.isValid(bic)) {
            faults.add(FieldError.of("bic", "bic"));
        } else if (bic == null && iban == null) {
            faults.add(FieldError.of("bic", "bic-of-account"));
        }
        return faults;
    }

    /** Whether euros reach it by the transfer of the single euro payments area. */
    boolean isReachedBySepa() {
        return iban != null
                && IsoCountry.fromAlpha2Code(iban.substring(0, 2))
                        .filter(country -> country.isParticipatingTo(Agreement.SINGLE_EURO_PAYMENTS_AREA))
                        .isPresent();
    }

    /** Its last four characters: enough to recognise it, too little to use it. */
    public String masked() {
        String number = iban == null ? String.valueOf(account) : iban;
        return "… " + number.substring(Math.max(0, number.length() - 4));
    }

    /** What may end up in a log is masked. */
    @Override
    public String toString() {
        return masked();
    }
}
