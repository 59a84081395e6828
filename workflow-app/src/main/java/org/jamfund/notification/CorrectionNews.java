package org.jamfund.notification;

import java.util.List;
import org.jamfund.funding.Correction;
import org.jamfund.funding.CorrectionChanged;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What finance hears of corrections: colleagues that one waits for them or does not any more, its proposer what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CorrectionNews {

    private final Notifications notifications;
    private final People people;

    CorrectionNews(Notifications notifications, People people) {
        this.notifications = notifications;
        this.people = people;
    }

    @EventListener
    void on(CorrectionChanged fact) {
        Correction correction = fact.correction();
        Id<Person> proposer = correction.proposedBy();
        Id<Person> decided = correction.decidedBy();
        Reason refusal = correction.refusal();
        Id<Person> by = decided == null ? proposer : decided;
        Reason words = Reason.of(
                "told-correction-" + correction.status().code(),
                people.get(by).displayName(),
                correction.reference(),
                News.said(refusal == null ? correction.reason() : refusal));
        notifications.tell(
                by.equals(proposer) ? colleaguesOf(proposer) : List.of(proposer),
                News.ofJam(correction.jamId(), words));
    }

    private List<Id<Person>> colleaguesOf(Id<Person> proposer) {
        return people.withRole(Role.FINANCE).stream()
                .map(Person::id)
                .filter(id -> !id.equals(proposer))
                .toList();
    }
}
