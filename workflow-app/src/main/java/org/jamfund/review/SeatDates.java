package org.jamfund.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to when experts are due: it follows the end of the Jam's review, never more than seven days from the appointment. */
@Service
@Transactional
public class SeatDates {

    private final SeatDateMapper seats;
    private final Jams jams;

    SeatDates(SeatDateMapper seats, Jams jams) {
        this.seats = seats;
        this.jams = jams;
    }

    /** Reads the Jam's calendar again; the seats it moved, with their new dates. */
    public List<MovedSeat> follow(Id<Jam> jam) {
        Instant end = endOfReview(jam);
        List<MovedSeat> moved = new ArrayList<>();
        for (OpenSeat seat : seats.open(jam)) {
            Instant due = due(seat.appointedAt(), end);
            if (!due.equals(seat.dueAt()) && seats.move(seat.id(), due) == 1) {
                moved.add(new MovedSeat(seat.ideaId(), seat.expertId(), due));
            }
        }
        return moved;
    }

    /** What somebody was asked for then is due a week later, or when the review ends where that is sooner. */
    public Instant dueOf(Id<Jam> jam, Instant askedAt) {
        return due(askedAt, endOfReview(jam));
    }

    private static Instant due(Instant askedAt, @Nullable Instant end) {
        Instant due = askedAt.plus(ReviewBrief.TIME_TO_ACT);
        return end != null && end.isBefore(due) ? end : due;
    }

    private @Nullable Instant endOfReview(Id<Jam> jam) {
        return jams.calendar(jam).stream()
                .filter(window -> window.phase() == JamPhase.REVIEW)
                .findFirst()
                .map(PhaseWindow::closesAt)
                .orElse(null);
    }
}
