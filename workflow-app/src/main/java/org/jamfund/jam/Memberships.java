package org.jamfund.jam;

import java.time.Clock;
import java.util.Set;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Audience;
import org.jamfund.people.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a Jam, and under which version of its guidelines. */
@Service
@Transactional
public class Memberships {

    private final MembershipMapper memberships;
    private final Jams jams;
    private final Clock clock;

    Memberships(MembershipMapper memberships, Jams jams, Clock clock) {
        this.memberships = memberships;
        this.jams = jams;
        this.clock = clock;
    }

    /**
     * Joins a Jam that welcomes the person's audience; joining again records the guidelines accepted since. Refused
     * with {@code guidelines-outdated} when others apply by now, and with {@code wrong-phase} before and after the Jam.
     */
    public void join(Actor by, Id<Jam> id, int guidelinesVersion) {
        Jam jam = jams.visible(id, by);
        by.requireTakesPart();
        if (jam.phase() == JamPhase.DRAFT || jam.phase().isOver()) {
            throw Jams.wrongPhase(jam);
        }
        Set<Audience> welcome = jams.audiences(id);
        if (!welcome.isEmpty() && !welcome.contains(by.audience())) {
            throw new NotAllowed(Refusal.of("other-audience", by.audience()));
        }
        if (guidelinesVersion != jam.guidelinesVersion()) {
            throw Refusal.of("guidelines-outdated", jam.guidelinesVersion()).asException();
        }
        memberships.join(new MembershipMapper.Membership(id, by.id(), guidelinesVersion, clock.instant()));
    }

    /** Leaves; whoever is no member has left already. Ideas and ballots stay. */
    public void leave(Actor by, Id<Jam> id) {
        jams.visible(id, by);
        memberships.leave(id, by.id());
    }

    @Transactional(readOnly = true)
    public boolean isMember(Id<Jam> jam, Id<Person> person) {
        return memberships.isMember(jam, person);
    }

    /** Passes for members, otherwise refused with {@code not-a-member}. */
    @Transactional(readOnly = true)
    public void require(Actor by, Id<Jam> jam) {
        if (!isMember(jam, by.id())) {
            throw Refusal.of("not-a-member").asException();
        }
    }

    @Transactional(readOnly = true)
    public long count(Id<Jam> jam) {
        return memberships.count(jam);
    }
}
