package org.jamfund.load.panels;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.load.ledger.Figures;
import org.jamfund.review.Panels;
import org.jamfund.review.Round;

/** What the drawing does with each idea, without the engine: asks for a panel, and later has it appointed, each in its own transaction. */
final class Appointing {

    private final Panels panels;
    private final FilledReview review;
    private final int seats;
    private final List<Duration> turns = new ArrayList<>();

    Appointing(Panels panels, FilledReview review, int seats) {
        this.panels = panels;
        this.review = review;
        this.seats = seats;
    }

    void request(List<Id<Idea>> ideas) {
        ideas.forEach(idea -> panels.await(new Round(idea, 1), seats));
    }

    /** The turns that appoint: each fills its own panel and those of others, who need none of their own. */
    List<Duration> appointAll(List<Id<Idea>> ideas, int parts) throws Exception {
        int part = ideas.size() / parts;
        List<Duration> times = new ArrayList<>();
        for (int from = 0; from < ideas.size(); from += part) {
            Deque<Id<Idea>> these = new ArrayDeque<>(ideas.subList(from, Math.min(ideas.size(), from + part)));
            times.add(Figures.time(() -> {
                while (!these.isEmpty()) {
                    appoint(these.peek());
                    these.removeAll(review.seated(these));
                }
            }));
        }
        return times;
    }

    /** Everybody's own turn: seats are found where somebody's turn has filled them. */
    void appointAll(List<Id<Idea>> ideas) {
        ideas.forEach(this::appoint);
    }

    private void appoint(Id<Idea> idea) {
        long before = System.nanoTime();
        panels.appoint(new Round(idea, 1), seats);
        turns.add(Duration.ofNanos(System.nanoTime() - before));
    }

    /** Of a hundred turns so many were not longer than that. */
    Duration turn(int ofHundred) {
        return turns.stream().sorted().toList().get((turns.size() - 1) * ofHundred / 100);
    }

    void forgetTurns() {
        turns.clear();
    }
}
