package org.jamfund.notification;

import java.util.List;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jamfund.review.ExpertAsked;
import org.jamfund.review.ExpertFound;
import org.jamfund.review.ExpertReminded;
import org.jamfund.review.ExpertsAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What experts hear of their seats. Whoever is asked about sixty ideas of a Jam is told once, until they have read it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExpertNews {

    private final Notifications notifications;
    private final Ideas ideas;
    private final Jams jams;

    ExpertNews(Notifications notifications, Ideas ideas, Jams jams) {
        this.notifications = notifications;
        this.ideas = ideas;
        this.jams = jams;
    }

    @EventListener
    void on(ExpertsAsked fact) {
        Reason words = Reason.of("told-panels-asked", jams.get(fact.jam()).title());
        News news = News.ofJam(fact.jam(), words);
        Set<Id<Person>> knowing = notifications.notRead(fact.experts(), news);
        notifications.tell(
                fact.experts().stream()
                        .filter(expert -> !knowing.contains(expert))
                        .toList(),
                news);
    }

    @EventListener
    void on(ExpertAsked fact) {
        tell(fact.idea(), fact.expert(), "told-assessment-asked");
    }

    @EventListener
    void on(ExpertFound fact) {
        tell(fact.idea(), fact.expert(), "told-assessment-asked");
    }

    @EventListener
    void on(ExpertReminded fact) {
        tell(fact.idea(), fact.expert(), "told-assessment-due");
    }

    private void tell(Id<Idea> idea, Id<Person> expert, String code) {
        notifications.tell(
                List.of(expert),
                News.ofIdea(idea, Reason.of(code, ideas.get(idea).title())));
    }
}
