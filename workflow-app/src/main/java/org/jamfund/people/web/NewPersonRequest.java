package org.jamfund.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jamfund.people.Audience;
import org.jamfund.people.Expertise;
import org.jamfund.people.NewPerson;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;

record NewPersonRequest(
        @NotBlank String username,
        @NotBlank String displayName,
        @NotBlank String email,
        @NotNull Audience audience,
        @Nullable String organisation,
        @Nullable String team,
        @Nullable String manager,
        @Nullable String password,
        @Nullable Set<@NotNull Role> roles,
        @Valid @Nullable ExpertiseRequest expertise) {

    record ExpertiseRequest(
            @Nullable List<@NotBlank String> topics,
            @Nullable List<@NotBlank String> languages,
            @Nullable Integer capacity) {

        Expertise toExpertise() {
            return new Expertise(
                    Objects.requireNonNullElse(topics, List.of()),
                    Objects.requireNonNullElse(languages, List.of()),
                    Objects.requireNonNullElse(capacity, 0));
        }
    }

    NewPerson toNewPerson() {
        return new NewPerson(
                username,
                displayName,
                email,
                audience,
                organisation,
                team,
                manager,
                password,
                Objects.requireNonNullElse(roles, Set.of()),
                expertise == null ? Expertise.NONE : expertise.toExpertise());
    }
}
