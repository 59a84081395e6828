package org.jamfund.board.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jamfund.board.Attendance;
import org.jamfund.board.Attendances;
import org.jamfund.board.BoardSession;
import org.jamfund.board.Minutes;
import org.jamfund.board.MinutesBook;
import org.jamfund.funding.FundingSeat;
import org.jamfund.funding.FundingVotes;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a session looks like now; the same facts its minutes will hold, and whom they name. */
@Component
class SessionViews {

    private final MinutesBook book;
    private final Attendances attendances;
    private final FundingVotes votes;
    private final People people;

    SessionViews(MinutesBook book, Attendances attendances, FundingVotes votes, People people) {
        this.book = book;
        this.attendances = attendances;
        this.votes = votes;
        this.people = people;
    }

    SessionView of(BoardSession session, PageRequest agenda) {
        MinutesBook.Excerpt excerpt = book.of(session, agenda);
        Minutes minutes = excerpt.minutes();
        Map<Id<Person>, Person> named = people.named(minutes.people());
        Set<Id<Person>> counted = attendances.counted(session);
        List<SessionView.Present> present = minutes.present().stream()
                .filter(Attendance::isPresent)
                .map(one -> new SessionView.Present(
                        one.person(), name(named, one.person()), one.since(), counted.contains(one.person())))
                .toList();
        return new SessionView(
                session.id(),
                session.jamId(),
                session.title(),
                session.startsAt(),
                session.status(),
                someone(named, session.chairId()),
                session.quorum(),
                counted.size(),
                counted.size() >= session.quorum(),
                present,
                minutes.agenda().stream()
                        .map(item -> item(item, present, named))
                        .toList(),
                excerpt.next());
    }

    private SessionView.ItemView item(
            Minutes.Item item, List<SessionView.Present> present, Map<Id<Person>, Person> named) {
        return new SessionView.ItemView(
                item.number(),
                item.kind(),
                item.words(),
                item.idea(),
                item.status(),
                item.decision() == null ? null : vote(item, item.decision(), present, named));
    }

    private SessionView.VoteView vote(
            Minutes.Item item,
            Minutes.Decision decision,
            List<SessionView.Present> present,
            Map<Id<Person>, Person> named) {
        Set<Id<Person>> left =
                decision.left().stream().map(Minutes.Left::member).collect(Collectors.toSet());
        Set<Id<Person>> seated = seated(item.idea());
        return new SessionView.VoteView(
                decision.status(),
                decision.secret(),
                decision.proposed(),
                decision.awarded(),
                decision.quorum(),
                decision.votes().size(),
                seated.size(),
                (int) present.stream().filter(one -> seated.contains(one.id())).count(),
                left.stream().sorted().map(one -> someone(named, one)).toList(),
                decision.conditions().size(),
                decision.sums());
    }

    /** Who has voted or may yet; whoever joined the board after the vote opened has no seat in it. */
    private Set<Id<Person>> seated(@Nullable Id<Idea> idea) {
        return idea == null
                ? Set.of()
                : votes.seats(idea).stream()
                        .filter(seat -> !seat.isRecused())
                        .map(FundingSeat::personId)
                        .collect(Collectors.toSet());
    }

    private static SessionView.Someone someone(Map<Id<Person>, Person> named, Id<Person> id) {
        return new SessionView.Someone(id, name(named, id));
    }

    /** Whoever has left for good is a number. */
    private static String name(Map<Id<Person>, Person> named, Id<Person> id) {
        Person person = named.get(id);
        return person == null ? id.text() : person.displayName();
    }
}
