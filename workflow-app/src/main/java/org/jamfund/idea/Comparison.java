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

    static List<Passage> of(String earlier, String later) {
        List<String> before = words(earlier);
        Patch<String> patch = DiffUtils.diff(before, words(later), new MyersDiffWithLinearSpace<>());
        Comparison comparison = new Comparison();
        int read = 0;
        for (AbstractDelta<String> delta : patch.getDeltas()) {
            comparison.same(before.subList(read, delta.getSource().getPosition()));
            delta.getSource().getLines().forEach(comparison.removed::append);
            delta.getTarget().getLines().forEach(comparison.added::append);
            read = delta.getSource().last() + 1;
        }
        comparison.same(before.subList(read, before.size()));
        comparison.settle();
        return List.copyOf(comparison.passages);
    }

    private void same(List<String> words) {
        if (!words.isEmpty()) {
            settle();
            passages.add(new Passage(Passage.Kind.SAME, String.join("", words)));
        }
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
