package org.jamfund.review;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the log of panels, to which is only ever added, inside the transaction of what it tells of. */
@Component
class PanelLog {

    private static final int AT_ONCE = 50;

    private final PanelEventMapper events;
    private final Clock clock;

    PanelLog(PanelEventMapper events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** Those who may not judge an idea and were therefore not asked, unless the log tells of them already. */
    void passedOver(Map<ReviewBrief, Map<Id<Person>, Conflict>> conflicted) {
        List<ReviewBrief> briefs = conflicted.entrySet().stream()
                .filter(one -> !one.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        if (briefs.isEmpty()) {
            return;
        }
        Set<ConflictMapper.Bond> known =
                events.known(briefs.stream().map(ReviewBrief::ideaId).toList());
        List<PanelEvent> fresh = briefs.stream()
                .flatMap(brief -> conflicted.get(brief).entrySet().stream()
                        .filter(one -> !known.contains(new ConflictMapper.Bond(brief.ideaId(), one.getKey())))
                        .sorted(Map.Entry.comparingByKey())
                        .map(one -> event(brief, one.getKey(), PanelDeed.PASSED_OVER, one.getValue())))
                .toList();
        for (int from = 0; from < fresh.size(); from += AT_ONCE) {
            events.insert(fresh.subList(from, Math.min(fresh.size(), from + AT_ONCE)));
        }
    }

    /** What became of somebody over a conflict; absent where there was none. */
    void note(ReviewBrief brief, Id<Person> person, PanelDeed deed, @Nullable Conflict conflict) {
        events.insert(List.of(event(brief, person, deed, conflict)));
    }

    boolean knows(Id<Idea> idea, Id<Person> person, PanelDeed deed) {
        return events.says(idea, person, deed);
    }

    void reassigned(ReviewBrief brief, Id<Person> from, Id<Person> to, Actor by, Reason reason) {
        events.insert(List.of(new PanelEvent(
                Id.fresh(),
                brief.jamId(),
                brief.ideaId(),
                brief.round(),
                from,
                PanelDeed.REASSIGNED,
                null,
                to,
                reason.encoded(),
                by.id(),
                clock.instant())));
    }

    private PanelEvent event(ReviewBrief brief, Id<Person> person, PanelDeed deed, @Nullable Conflict conflict) {
        return new PanelEvent(
                Id.fresh(),
                brief.jamId(),
                brief.ideaId(),
                brief.round(),
                person,
                deed,
                conflict,
                null,
                null,
                null,
                clock.instant());
    }
}
