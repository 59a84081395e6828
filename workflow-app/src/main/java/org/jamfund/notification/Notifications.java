package org.jamfund.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What each person has been told. Told in the transaction of what happened: nobody hears of what was rolled back. */
@Service
@Transactional
public class Notifications {

    private final NotificationMapper notifications;
    private final Clock clock;

    Notifications(NotificationMapper notifications, Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    void tell(Collection<Id<Person>> people, News news) {
        people.forEach(person -> notifications.insert(Id.fresh(), person, news, clock.instant()));
    }

    /** Those of them who were told the same about that Jam and have not read it. */
    Set<Id<Person>> notRead(Collection<Id<Person>> people, News news) {
        return people.isEmpty() ? Set.of() : notifications.notRead(people, news);
    }

    /** The reader's own, the newest first. */
    @Transactional(readOnly = true)
    public Page<Notification> of(Actor reader, PageRequest request) {
        return Page.of(
                notifications.list(reader.id(), request.afterId(), request.rowsToRead()),
                request,
                notification -> notification.id().text());
    }

    @Transactional(readOnly = true)
    public int unread(Actor reader) {
        return notifications.countUnread(reader.id());
    }

    /** Again is as good as once; somebody else's is {@link NotFound}. */
    public void read(Actor reader, Id<Notification> id) {
        if (notifications.exists(id, reader.id()) == 0) {
            throw new NotFound(id);
        }
        notifications.read(id, reader.id(), clock.instant());
    }
}
