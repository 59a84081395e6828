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
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What owners hear of their project's money; never to which account it goes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentNews {

    /** A title and as much of the bank's words as there is room for; the rest stands with the payment. */
    private static final int MAX_WORDS = 1_200;

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
        String why = String.join(" ", fact.reason().arguments());
        String words = why.length() <= MAX_WORDS ? why : why.substring(0, MAX_WORDS) + "…";
        tell(
                fact.idea(),
                ideas.owners(fact.idea()),
                Reason.of("told-payment-returned", ideas.get(fact.idea()).title(), fact.number(), words));
    }

    /** The other owners hear of it: an account somebody slipped in must not go unnoticed. */
    @EventListener
    void on(PayeeChanged fact) {
        List<Id<Person>> others = ideas.owners(fact.idea()).stream()
                .filter(owner -> !owner.equals(fact.by()))
                .toList();
        String who = people.get(fact.by()).displayName();
        tell(
                fact.idea(),
                others,
                Reason.of("told-payee-changed", ideas.get(fact.idea()).title(), who));
    }

    private void tell(Id<Idea> idea, List<Id<Person>> owners, Reason words) {
        notifications.tell(owners, News.ofIdea(idea, words));
    }
}
