package org.jamfund.people;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to accounts: who there is, what they may do and what they know. */
@Service
@Transactional
public class People {

    public Person create(@Nullable Actor by, NewPerson newPerson) {
        throw new UnsupportedOperationException();
    }

    public List<Id<Person>> createAll(@Nullable Actor by, List<NewPerson> newPeople) {
        throw new UnsupportedOperationException();
    }

    public Person get(Id<Person> id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> find(Id<Person> id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Person> byUsername(String username) {
        throw new UnsupportedOperationException();
    }

    public List<Person> withRole(Role role) {
        throw new UnsupportedOperationException();
    }

    public Set<Role> roles(Id<Person> id) {
        throw new UnsupportedOperationException();
    }

    public void assignRoles(Actor by, Id<Person> id, Set<Role> roles) {
        throw new UnsupportedOperationException();
    }

    public Page<Person> list(Actor by, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    public Map<Id<Person>, Person> named(Collection<Id<Person>> ids) {
        throw new UnsupportedOperationException();
    }

    public Expertise expertise(Id<Person> id) {
        throw new UnsupportedOperationException();
    }

    public void disable(Actor by, Id<Person> id) {
        throw new UnsupportedOperationException();
    }
}
