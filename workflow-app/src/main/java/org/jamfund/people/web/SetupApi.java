package org.jamfund.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.people.Setup;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SetupApi {

    private final Setup setup;

    SetupApi(Setup setup) {
        this.setup = setup;
    }

    record SetupAnswer(Id<Person> id, String username) {}

    @SecurityRequirements
    @Operation(summary = "Makes the first administrator with the one-time token")
    @PostMapping("/api/setup")
    @ResponseStatus(HttpStatus.CREATED)
    SetupAnswer firstAdministrator(@Valid @RequestBody SetupForm request) {
        Person person = setup.firstAdministrator(request.token(), request.administrator());
        return new SetupAnswer(person.id(), person.username());
    }
}
