package org.jamfund.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made. {@code manager} is the username of somebody who has an account; without a password the person
 * exists but cannot sign in with one.
 */
public record NewPerson(
        String username,
        String displayName,
        String email,
        Audience audience,
        @Nullable String organisation,
        @Nullable String team,
        @Nullable String manager,
        @Nullable String password,
        Set<Role> roles,
        Expertise expertise) {

    public NewPerson {
        roles = Set.copyOf(roles);
    }

    public static NewPerson of(String username, String displayName, String email, Audience audience) {
        return new NewPerson(username, displayName, email, audience, null, null, null, null, Set.of(), Expertise.NONE);
    }

    public NewPerson withPassword(String newPassword) {
        return new NewPerson(
                username, displayName, email, audience, organisation, team, manager, newPassword, roles, expertise);
    }

    public NewPerson withRoles(Role... newRoles) {
        return new NewPerson(
                username,
                displayName,
                email,
                audience,
                organisation,
                team,
                manager,
                password,
                Set.of(newRoles),
                expertise);
    }

    public NewPerson withExpertise(Expertise newExpertise) {
        return new NewPerson(
                username, displayName, email, audience, organisation, team, manager, password, roles, newExpertise);
    }

    /** The organisation, the team in it, and the username of who leads them. */
    public NewPerson working(@Nullable String newOrganisation, @Nullable String newTeam, @Nullable String newManager) {
        return new NewPerson(
                username,
                displayName,
                email,
                audience,
                newOrganisation,
                newTeam,
                newManager,
                password,
                roles,
                expertise);
    }
}
