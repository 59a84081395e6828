package org.jamfund.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the facilitators' view of a Jam's panels: who has how much to do, who is late, how far experts are apart, what
 * happened to seats, and when all will be done. For facilitators, auditors and administrators; the forecast also for the
 * board. Scores show only once every seat of a round is filed or closed.
 */
@Service
@Transactional(readOnly = true)
public class ReviewDesk {

    /** Later than anything is due. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final DeskMapper desk;
    private final PanelEventMapper events;
    private final Reviews reviews;
    private final Jams jams;
    private final Clock clock;

    ReviewDesk(DeskMapper desk, PanelEventMapper events, Reviews reviews, Jams jams, Clock clock) {
        this.desk = desk;
        this.events = events;
        this.reviews = reviews;
        this.jams = jams;
        this.clock = clock;
    }

    public Forecast forecast(Actor reader, Id<Jam> id) {
        reader.require(Role.FACILITATOR, Role.BOARD, Role.AUDITOR, Role.ADMIN);
        Jam jam = jams.visible(id, reader);
        Instant now = clock.instant();
        return Forecast.of(ReviewWindow.of(jam, jams.calendar(id)), desk.figures(id, now.minus(Forecast.WEEK)), now);
    }

    /** Every enabled expert, whether asked in this Jam or not, by id. */
    public Page<PanelLoad> experts(Actor reader, Id<Jam> jam, PageRequest request) {
        requireReader(reader, jam);
        List<PanelLoad> rows = desk.loads(jam, after(request), request.rowsToRead(), clock.instant());
        return Page.of(rows, request, load -> load.expertId().text());
    }

    public long countExperts() {
        return desk.countExperts();
    }

    /** Open seats in the order they were made, or only those that are late. */
    public Page<AwaitedSeat> seats(Actor reader, Id<Jam> jam, boolean late, PageRequest request) {
        requireReader(reader, jam);
        Instant now = clock.instant();
        List<AwaitedSeat> rows = desk.seats(jam, after(request), request.rowsToRead(), late ? now : NEVER, now);
        return Page.of(rows, request, seat -> seat.id().text());
    }

    public long countSeats(Id<Jam> jam, boolean late) {
        return desk.countSeats(jam, late ? clock.instant() : NEVER);
    }

    /** Ideas that have or had a panel, each with its present or last round. */
    public Page<ReviewedIdea> ideas(Actor reader, Id<Jam> jam, PageRequest request) {
        requireReader(reader, jam);
        List<DeskMapper.Standing> rows = desk.ideas(jam, after(request), request.rowsToRead());
        Map<Round, Summary> summaries = reviews.summaries(
                jam,
                rows.stream()
                        .filter(row -> row.open() == 0 && row.filed() > 0)
                        .map(DeskMapper.Standing::inRound)
                        .toList());
        return Page.of(rows, request, idea -> idea.id().text()).map(row -> reviewed(row, summaries.get(row.inRound())));
    }

    public long countIdeas(Id<Jam> jam) {
        return desk.countIdeas(jam);
    }

    /** What happened around seats, the newest first. */
    public Page<PanelEvent> log(Actor reader, Id<Jam> jam, PageRequest request) {
        requireReader(reader, jam);
        Long before = request.afterId();
        List<PanelEvent> rows = events.page(jam, before == null ? Long.MAX_VALUE : before, request.rowsToRead());
        return Page.of(rows, request, event -> event.id().text());
    }

    public long countLog(Id<Jam> jam) {
        return events.count(jam);
    }

    private static ReviewedIdea reviewed(DeskMapper.Standing row, @Nullable Summary summary) {
        return new ReviewedIdea(row.id(), row.title(), row.status(), row.round(), row.open(), row.filed(), summary);
    }

    private void requireReader(Actor reader, Id<Jam> jam) {
        reader.require(Role.FACILITATOR, Role.AUDITOR, Role.ADMIN);
        jams.visible(jam, reader);
    }

    private static long after(PageRequest request) {
        Long after = request.afterId();
        return after == null ? Long.MIN_VALUE : after;
    }
}
