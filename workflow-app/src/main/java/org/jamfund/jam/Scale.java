package org.jamfund.jam;

import java.util.Comparator;
import java.util.List;

/** Whole scores from {@code min} to {@code max}; anchors say in words what some of them mean. */
public record Scale(int min, int max, List<Anchor> anchors) {

    /** What one score means. */
    public record Anchor(int score, String words) {}

    public Scale {
        anchors =
                anchors.stream().sorted(Comparator.comparingInt(Anchor::score)).toList();
    }

    public int span() {
        return max - min;
    }

    public boolean holds(int score) {
        return min <= score && score <= max;
    }
}
