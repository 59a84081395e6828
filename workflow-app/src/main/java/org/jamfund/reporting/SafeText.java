package org.jamfund.reporting;

/** Spreadsheets run a text that looks like a formula; an apostrophe in front makes it harmless. Numbers never come here. */
final class SafeText {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n";

    private SafeText() {}

    static String of(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
