package org.jamfund.review;

import java.util.Objects;
import java.util.Optional;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Where somebody works and under whom, as far as conflicts of interest follow from it. */
record Colleague(
        Id<Person> id,
        @Nullable String organisation,
        @Nullable String team,
        @Nullable Id<Person> managerId) {

    /** Why that person may not judge what this one owns: team-mates, manager and managed, and those under one manager. */
    Optional<Conflict> nearTo(Colleague owner) {
        if (team != null && team.equals(owner.team) && Objects.equals(organisation, owner.organisation)) {
            return Optional.of(Conflict.SAME_TEAM);
        }
        boolean manager = id.equals(owner.managerId)
                || owner.id.equals(managerId)
                || managerId != null && managerId.equals(owner.managerId);
        return manager ? Optional.of(Conflict.MANAGER) : Optional.empty();
    }
}
