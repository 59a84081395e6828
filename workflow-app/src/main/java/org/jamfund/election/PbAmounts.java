package org.jamfund.election;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Invalid;
import org.joda.money.Money;

/** Amounts as files write them: {@code 12000}, {@code 400000.0}, in old files with a decimal comma. Read exactly. */
final class PbAmounts {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,16}([.,]\\d{1,20})?");

    private PbAmounts() {}

    static Money positive(long line, String what, String text, String currency) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new PbProblem(line, what + " is not an amount: " + PbReader.excerpt(text));
        }
        BigDecimal value = new BigDecimal(text.replace(',', '.'));
        if (value.signum() <= 0) {
            throw new PbProblem(line, what + " must be more than 0: " + text);
        }
        BigDecimal plain = value.scale() > 0 ? value.stripTrailingZeros() : value;
        try {
            return Amounts.parse(what, plain.toPlainString(), currency);
        } catch (Invalid notInThisCurrency) {
            throw new PbProblem(line, what + " is no amount in " + currency + ": " + text);
        }
    }
}
