package org.jamfund.load.panels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.load.ledger.Figures;
import org.jamfund.review.Panels;
import org.jamfund.review.Round;

/** What the drawing does with each idea, without the engine: asks for a panel, and later has it appointed, each in its own transaction. */
final class Appointing {

    private final Panels panels;
    private final int seats;
    private final List<Id<Idea>> waiting = new ArrayList<>();
    private Duration longest = Duration.ZERO;

    Appointing(Panels panels, int seats) {
        this.panels = panels;
        this.seats = seats;
    }

    void request(List<Id<Idea>> ideas) {
        ideas.forEach(idea -> panels.await(new Round(idea, 1), seats));
        waiting.addAll(ideas);
    }

    void appointAll() throws Exception {
        appointAll(1);
        longest = Duration.ZERO;
    }

    /** The time of each of so many parts. */
    List<Duration> appointAll(int parts) throws Exception {
        int part = waiting.size() / parts;
        List<Duration> times = new ArrayList<>();
        for (int from = 0; from < waiting.size(); from += part) {
            List<Id<Idea>> these = waiting.subList(from, Math.min(waiting.size(), from + part));
            times.add(Figures.time(() -> these.forEach(this::appoint)));
        }
        waiting.clear();
        return times;
    }

    private void appoint(Id<Idea> idea) {
        long before = System.nanoTime();
        panels.appoint(new Round(idea, 1), seats);
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        longest = took.compareTo(longest) > 0 ? took : longest;
    }

    /** The longest appointment since the last call without parts. */
    Duration longest() {
        return longest;
    }
}
