package org.jamfund.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jamfund.people.Actor;
import org.jamfund.people.Audience;
import org.jamfund.people.Expertise;
import org.jamfund.people.NewPerson;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Makes the accounts of the demo: the named ones with the password {@code demo-} + username, and a crowd without. */
@Component
@Profile("demo")
class DemoPeople {

    /** Whoever of this name has the demo's mail address was made first, */
    static final String FIRST = "facilitator";
    /** and last of all, when the rest of the demo stands. */
    static final String LAST = "admin";

    static final String MAIL_DOMAIN = "@demo.invalid";

    private static final int CROWD = 2_000;
    private static final int EXPERT_CAPACITY = 40;

    private final People people;
    private final SignIns signIns;

    DemoPeople(People people, SignIns signIns) {
        this.people = people;
        this.signIns = signIns;
    }

    DemoCast create(Random random) {
        return new DemoCast(
                staff(FIRST, Role.FACILITATOR, random),
                staff("moderator", Role.MODERATOR, random),
                staff("finance", Role.FINANCE, random),
                staff("finance2", Role.FINANCE, random),
                numbered("board", 5, random).stream()
                        .map(p -> create(p.withRoles(Role.BOARD)))
                        .toList(),
                numbered("expert", 6, random).stream().map(this::expert).toList(),
                numbered("owner", 3, random).stream().map(this::create).toList(),
                crowd(random));
    }

    void complete(Random random) {
        staff("auditor", Role.AUDITOR, random);
        staff(LAST, Role.ADMIN, random);
    }

    private Actor staff(String username, Role role, Random random) {
        return create(named(username, random).withRoles(role));
    }

    private List<NewPerson> numbered(String prefix, int count, Random random) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> named(prefix + n, random))
                .toList();
    }

    private NewPerson named(String username, Random random) {
        return NewPerson.of(username, InventedPeople.name(random), username + MAIL_DOMAIN, Audience.EMPLOYEE)
                .withPassword("demo-" + username)
                .working("Jamfund Demo Inc.", "Team of " + username, null);
    }

    private Actor expert(NewPerson person) {
        Expertise expertise = new Expertise(InventedIdeas.topics(), List.of("en", "de"), EXPERT_CAPACITY);
        return create(person.withRoles(Role.EXPERT).withExpertise(expertise));
    }

    private Actor create(NewPerson person) {
        return signIns.actor(people.create(null, person).id()).orElseThrow();
    }

    /** voter1..5 come first and can sign in; everybody else only fills the Jam with life. */
    private List<Actor> crowd(Random random) {
        numbered("voter", 5, random).forEach(this::create);
        List<NewPerson> crowd = new ArrayList<>();
        Audience[] audiences = Audience.values();
        for (int n = 1; n <= CROWD; n++) {
            crowd.add(NewPerson.of(
                            "jammer" + n,
                            InventedPeople.name(random),
                            "jammer" + n + MAIL_DOMAIN,
                            audiences[n % audiences.length])
                    .working(InventedPeople.organisation(random), null, null));
        }
        return people.createAll(null, crowd).stream()
                .map(person -> signIns.actor(person.id()).orElseThrow())
                .toList();
    }
}
