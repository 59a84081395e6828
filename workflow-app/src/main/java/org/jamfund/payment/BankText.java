package org.jamfund.payment;

import com.anyascii.AnyAscii;

/**
 * Text as every bank takes it: Latin letters, digits and {@code / - ? : ( ) . , ' +}. Other scripts are written in Latin
 * letters, what has no letters becomes a blank. It begins with a letter or a digit, so no spreadsheet takes it for a formula
 * and no bank for a code word.
 */
final class BankText {

    private BankText() {}

    /** At most so many characters; empty where nothing of the text can be said to a bank. */
    static String of(String text, int max) {
        String said = AnyAscii.transliterate(text)
                .replaceAll("[^A-Za-z0-9/\\-?:().,'+]", " ")
                .replaceAll("/{2,}", "/")
                .replaceAll(" {2,}", " ")
                .replaceFirst("^[^A-Za-z0-9]+", "");
        return said.substring(0, Math.min(max, said.length())).replaceFirst("[ /]+$", "");
    }
}
