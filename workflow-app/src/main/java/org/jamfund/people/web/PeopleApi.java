package org.jamfund.people.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Audience;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.people.Workplace;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Only(Role.ADMIN)
@RestController
@RequestMapping("/api/people")
class PeopleApi {

    private final People people;

    PeopleApi(People people) {
        this.people = people;
    }

    record RolesRequest(@NotNull Set<@NotNull Role> roles) {}

    record PersonAnswer(
            Id<Person> id,
            String username,
            String displayName,
            String email,
            Audience audience,
            @Nullable String organisation,
            @Nullable String team,
            boolean enabled,
            Set<Role> roles) {

        static PersonAnswer of(Person person, Set<Role> roles) {
            return new PersonAnswer(
                    person.id(),
                    person.username(),
                    person.displayName(),
                    person.email(),
                    person.audience(),
                    person.organisation(),
                    person.team(),
                    person.enabled(),
                    roles);
        }
    }

    @Operation(summary = "All accounts")
    @GetMapping
    Page<PersonAnswer> list(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<Person> page = people.list(by, PageRequest.of(limit, after));
        Map<Id<Person>, Set<Role>> roles =
                people.roles(page.items().stream().map(Person::id).toList());
        return page.map(person -> PersonAnswer.of(person, roles.getOrDefault(person.id(), Set.of())));
    }

    @Operation(summary = "Makes an account")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PersonAnswer> create(
            @AuthenticationPrincipal Actor by, @Valid @RequestBody NewPersonRequest request) {
        Person person = people.create(by, request.toNewPerson());
        return ResponseEntity.created(URI.create("/api/people/" + person.id()))
                .body(PersonAnswer.of(person, people.roles(person.id())));
    }

    @Operation(summary = "One account")
    @GetMapping("/{id}")
    PersonAnswer get(@AuthenticationPrincipal Actor by, @PathVariable Id<Person> id) {
        by.require(Role.ADMIN);
        return PersonAnswer.of(people.get(id), people.roles(id));
    }

    @Operation(summary = "Gives a person exactly these roles")
    @PutMapping("/{id}/roles")
    PersonAnswer assignRoles(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Person> id, @Valid @RequestBody RolesRequest request) {
        people.assignRoles(by, id, request.roles());
        return get(by, id);
    }

    @Operation(summary = "Says where a person works and under whom")
    @PutMapping("/{id}/workplace")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void move(@AuthenticationPrincipal Actor by, @PathVariable Id<Person> id, @RequestBody Workplace workplace) {
        people.move(by, id, workplace);
    }

    @Operation(summary = "Disables an account at once")
    @PutMapping("/{id}/deactivation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@AuthenticationPrincipal Actor by, @PathVariable Id<Person> id) {
        people.disable(by, id);
    }
}
