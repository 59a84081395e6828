package org.jamfund.workflow.decision;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an entry of a table may say: comparisons and plain arithmetic about the facts of that table. FEEL could do more,
 * loops, powers and patterns among it, which would let one table hold up everybody's decisions.
 */
final class TableWords {

    private static final int MAX_LENGTH = 300;
    private static final int MAX_DEPTH = 4;
    private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\\\p{Cntrl}]*\"");
    private static final Pattern TOKEN =
            Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)|\\d{1,15}(?:\\.\\d{1,6})?|\\.\\.|[<>=!]=?|[-+*/(),\\[\\]]|\\s+");
    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "and", "or", "not", "in", "between", "if", "then", "else", "min", "max", "floor",
            "ceiling", "abs", "modulo");

    private final Set<String> known = new HashSet<>(WORDS);

    TableWords(Set<String> facts) {
        known.addAll(facts);
    }

    boolean allow(String entry) {
        String said = TEXT.matcher(entry).replaceAll("0");
        return entry.length() <= MAX_LENGTH && !said.contains("**") && isShallow(said) && isKnown(said);
    }

    private boolean isKnown(String said) {
        Matcher token = TOKEN.matcher(said);
        int end = 0;
        while (end < said.length()) {
            boolean next = token.find(end) && token.start() == end;
            if (!next || token.group(1) != null && !known.contains(token.group(1))) {
                return false;
            }
            end = token.end();
        }
        return true;
    }

    /** Ranges may open with a closing bracket, so brackets count without their direction. */
    private static boolean isShallow(String said) {
        int depth = 0;
        for (char one : said.toCharArray()) {
            depth += one == '(' ? 1 : one == ')' ? -1 : 0;
            if (depth > MAX_DEPTH) {
                return false;
            }
        }
        long brackets = said.chars().filter(one -> one == '[' || one == ']').count();
        return brackets <= 2L * MAX_DEPTH;
    }
}
