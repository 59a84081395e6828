package org.jamfund.people.web;

import jakarta.validation.constraints.NotBlank;
import org.jamfund.people.Audience;
import org.jamfund.people.NewPerson;

/** The one-time token and the first administrator, from the page or the API. */
record SetupForm(
        @NotBlank String token,
        @NotBlank String username,
        @NotBlank String displayName,
        @NotBlank String email,
        @NotBlank String password) {

    NewPerson administrator() {
        return NewPerson.of(username, displayName, email, Audience.EMPLOYEE).withPassword(password);
    }
}
