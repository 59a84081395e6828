package org.jamfund.people;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door to accounts: who there is, what they may do and what they know. Only administrators change any of it. */
@Service
@Transactional
public class People {

    private static final String TOPIC = "topic";
    private static final String LANGUAGE = "language";
    private static final String DEFAULT_LANGUAGE = "en";

    private final PersonMapper persons;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    People(PersonMapper persons, PasswordEncoder passwords, ApplicationEventPublisher facts, Clock clock) {
        this.persons = persons;
        this.passwords = passwords;
        this.facts = facts;
        this.clock = clock;
    }

    /** Makes an account; {@code by} is absent when Jamfund itself makes it. Refused with {@code account-exists}. */
    public Person create(@Nullable Actor by, NewPerson newPerson) {
        if (by != null) {
            by.require(Role.ADMIN);
        }
        PersonRules.check(newPerson);
        Person person = personOf(newPerson);
        String hash = newPerson.password() == null ? null : passwords.encode(newPerson.password());
        try {
            persons.insert(
                    person,
                    new PersonMapper.Keys(PersonRules.key(person.username()), PersonRules.key(person.email()), hash));
        } catch (DuplicateKeyException taken) {
            throw Refusal.of("account-exists", person.username()).asException();
        }
        giveRoles(person.id(), newPerson.roles());
        addExpertise(person.id(), TOPIC, newPerson.expertise().topics());
        addExpertise(person.id(), LANGUAGE, newPerson.expertise().languages());
        return person;
    }

    /** Makes many accounts or none; who manages others comes before them. */
    public List<Person> createAll(@Nullable Actor by, List<NewPerson> newPeople) {
        return newPeople.stream().map(newPerson -> create(by, newPerson)).toList();
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return persons.isEmpty();
    }

    @Transactional(readOnly = true)
    public Person get(Id<Person> id) {
        return find(id).orElseThrow(() -> new NotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(Id<Person> id) {
        return persons.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Person> byUsername(String username) {
        return persons.byUsernameKey(PersonRules.key(username));
    }

    /** Everybody enabled who holds the role, oldest account first. */
    @Transactional(readOnly = true)
    public List<Person> withRole(Role role) {
        return persons.withRole(role);
    }

    @Transactional(readOnly = true)
    public Set<Role> roles(Id<Person> id) {
        return roles(List.of(id)).getOrDefault(id, Set.of());
    }

    /** The roles of several people; who holds none is missing. */
    @Transactional(readOnly = true)
    public Map<Id<Person>, Set<Role>> roles(Collection<Id<Person>> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return persons.roles(ids).stream()
                .collect(Collectors.groupingBy(
                        PersonMapper.RoleRow::personId,
                        Collectors.mapping(
                                PersonMapper.RoleRow::role,
                                Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
    }

    /** Replaces the roles of a person. Administrators cannot lock themselves out. */
    public void assignRoles(Actor by, Id<Person> id, Set<Role> roles) {
        by.require(Role.ADMIN);
        if (by.id().equals(id) && !roles.contains(Role.ADMIN)) {
            throw Refusal.of("own-admin-role").asException();
        }
        facts.publishEvent(new PersonChangeBegun(id));
        touch(id);
        persons.deleteRoles(id);
        giveRoles(id, roles);
        facts.publishEvent(new RolesChanged(id, roles));
    }

    /** Says where a person works now; publishes {@link PersonMoved}, because conflicts of interest follow from it. */
    public void move(Actor by, Id<Person> id, Workplace to) {
        by.require(Role.ADMIN);
        PersonRules.check(to);
        Id<Person> manager = managerOf(to.manager());
        if (id.equals(manager)) {
            throw Invalid.field("manager", "unknown", to.manager());
        }
        facts.publishEvent(new PersonChangeBegun(id));
        if (persons.move(id, to, manager) == 0) {
            throw new NotFound(id);
        }
        facts.publishEvent(new PersonMoved(id));
    }

    @Transactional(readOnly = true)
    public Page<Person> list(Actor by, PageRequest request) {
        by.require(Role.ADMIN);
        Long after = request.afterId();
        List<Person> rows = persons.page(after == null ? Long.MIN_VALUE : after, request.rowsToRead());
        return Page.of(rows, request, person -> person.id().text());
    }

    /** Several people by id, for showing their names; unknown ids are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<Id<Person>, Person> named(Collection<Id<Person>> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return persons.named(new HashSet<>(ids)).stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Expertise expertise(Id<Person> id) {
        return new Expertise(persons.expertise(id, TOPIC), persons.expertise(id, LANGUAGE), get(id).capacity());
    }

    /** Stops a person from doing anything more, at once: tokens and sessions end with their next request. */
    public void disable(Actor by, Id<Person> id) {
        by.require(Role.ADMIN);
        if (by.id().equals(id)) {
            throw Refusal.of("own-admin-role").asException();
        }
        facts.publishEvent(new PersonChangeBegun(id));
        if (persons.disable(id) == 0) {
            throw new NotFound(id);
        }
        persons.deleteTokens(id);
        facts.publishEvent(new RolesChanged(id, Set.of()));
    }

    /** Nobody changes these accounts and their roles until the transaction ends; whoever needs a Jam as well holds it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<Id<Person>> ids) {
        if (!ids.isEmpty()) {
            persons.hold(new TreeSet<>(ids));
        }
    }

    private Person personOf(NewPerson newPerson) {
        return new Person(
                Id.fresh(),
                newPerson.username().strip(),
                newPerson.displayName().strip(),
                newPerson.email().strip(),
                newPerson.audience(),
                newPerson.organisation(),
                newPerson.team(),
                managerOf(newPerson.manager()),
                true,
                newPerson.expertise().capacity(),
                DEFAULT_LANGUAGE,
                clock.instant(),
                0);
    }

    private @Nullable Id<Person> managerOf(@Nullable String username) {
        if (username == null || username.isBlank()) {
            return null;
        }
        return byUsername(username).map(Person::id).orElseThrow(() -> Invalid.field("manager", "unknown", username));
    }

    private void touch(Id<Person> id) {
        if (persons.touch(id) == 0) {
            throw new NotFound(id);
        }
    }

    private void giveRoles(Id<Person> id, Set<Role> roles) {
        if (!roles.isEmpty()) {
            persons.insertRoles(id, roles);
        }
    }

    private void addExpertise(Id<Person> id, String kind, List<String> names) {
        Set<String> distinct = names.stream().map(String::strip).collect(Collectors.toSet());
        if (!distinct.isEmpty()) {
            persons.insertExpertise(id, kind, distinct);
        }
    }
}
