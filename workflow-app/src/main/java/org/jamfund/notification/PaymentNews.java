package org.jamfund.notification;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.payment.PayeeChanged;
import org.jamfund.payment.PaymentReturned;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What owners and finance hear of a project's money; never to which account it goes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentNews {

    private final Notifications notifications;
    private final Ideas ideas;
    private final People people;

    PaymentNews(Notifications notifications, Ideas ideas, People people) {
        this.notifications = notifications;
        this.ideas = ideas;
        this.people = people;
    }

    @EventListener
    void on(PaymentReturned fact) {
        tell(
                fact.idea(),
                ideas.owners(fact.idea()),
                Reason.of(
                        "told-payment-returned",
                        ideas.get(fact.idea()).title(),
                        fact.number(),
                        News.said(fact.reason())));
    }

    /** The other owners hear of it: an account somebody slipped in must not go unnoticed. Finance does, where it paid before. */
    @EventListener
    void on(PayeeChanged fact) {
        List<Id<Person>> others = ideas.owners(fact.idea()).stream()
                .filter(owner -> !owner.equals(fact.by()))
                .toList();
        String who = people.get(fact.by()).displayName();
        String title = ideas.get(fact.idea()).title();
        tell(fact.idea(), others, Reason.of(fact.first() ? "told-payee-given" : "told-payee-changed", title, who));
        if (fact.unread()) {
            List<Id<Person>> payers = people.withRole(Role.FINANCE).stream()
                    .map(Person::id)
                    .filter(payer -> !ideas.isOwner(fact.idea(), payer))
                    .toList();
            tell(fact.idea(), payers, Reason.of(fact.first() ? "told-payee-first" : "told-payee-unread", title, who));
        }
    }

    private void tell(Id<Idea> idea, List<Id<Person>> whom, Reason words) {
        notifications.tell(whom, News.ofIdea(idea, words));
    }
}
