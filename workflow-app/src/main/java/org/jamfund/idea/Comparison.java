package org.jamfund.idea;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Compares two texts word by word; takes memory for the words alone, however little they have in common. */
final class Comparison {

    private final List<Passage> passages = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private Comparison() {}

    /** A word is the same whatever blanks follow it; where only they differ, only they are told. */
    static List<Passage> of(String earlier, String later) {
        List<String> before = words(earlier);
        List<String> after = words(later);
        Patch<String> patch = DiffUtils.diff(
                before,
                after,
                new MyersDiffWithLinearSpace<>((one, other) -> bare(one).equals(bare(other))));
        Comparison comparison = new Comparison();
        int read = 0;
        int written = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            int until = delta.getSource().getPosition();
            comparison.same(
                    before.subList(read, until),
                    after.subList(written, delta.getTarget().getPosition()));
            delta.getSource().getLines().forEach(comparison.removed::append);
            delta.getTarget().getLines().forEach(comparison.added::append);
            read = delta.getSource().last() + 1;
            written = delta.getTarget().last() + 1;
        }
        comparison.same(before.subList(read, before.size()), after.subList(written, after.size()));
        comparison.settle();
        return List.copyOf(comparison.passages);
    }

    private void same(List<String> before, List<String> after) {
        for (int word = 0; word < before.size(); word++) {
            String was = before.get(word);
            String is = after.get(word);
            if (was.equals(is)) {
                same(was);
            } else {
                same(bare(is));
                removed.append(was.substring(bare(was).length()));
                added.append(is.substring(bare(is).length()));
            }
        }
    }

    private void same(String text) {
        settle();
        int last = passages.size() - 1;
        if (last >= 0 && passages.get(last).kind() == Passage.Kind.SAME) {
            passages.set(last, new Passage(Passage.Kind.SAME, passages.get(last).text() + text));
        } else if (!text.isEmpty()) {
            passages.add(new Passage(Passage.Kind.SAME, text));
        }
    }

    private static String bare(String word) {
        return word.stripTrailing();
    }

    /** What went stands before what came in its place. */
    private void settle() {
        settle(Passage.Kind.REMOVED, removed);
        settle(Passage.Kind.ADDED, added);
    }

    private void settle(Passage.Kind kind, StringBuilder text) {
        if (!text.isEmpty()) {
            passages.add(new Passage(kind, text.toString()));
            text.setLength(0);
        }
    }

    /** Each word with the space behind it, in any script. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(text);
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = text.substring(start, end);
            if (piece.isBlank() && !words.isEmpty()) {
                words.set(words.size() - 1, words.get(words.size() - 1) + piece);
            } else {
                words.add(piece);
            }
            start = end;
        }
        return words;
    }
}
