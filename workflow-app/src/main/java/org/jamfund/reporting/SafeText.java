package org.jamfund.reporting;

/**
 * Spreadsheets run a text that looks like a formula, in some languages also one in full-width letters; an apostrophe in
 * front makes it harmless. Numbers never come here.
 */
final class SafeText {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private SafeText() {}

    static String of(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
