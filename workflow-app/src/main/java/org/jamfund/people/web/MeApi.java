package org.jamfund.people.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeApi {

    @Operation(summary = "Who I am")
    @GetMapping("/api/me")
    Actor me(@AuthenticationPrincipal Actor by) {
        return by;
    }
}
