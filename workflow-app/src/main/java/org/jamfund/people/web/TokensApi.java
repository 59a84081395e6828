package org.jamfund.people.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jamfund.people.IssuedToken;
import org.jamfund.people.SignIns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tokens")
class TokensApi {

    private final SignIns signIns;

    TokensApi(SignIns signIns) {
        this.signIns = signIns;
    }

    record Credentials(@NotBlank String username, @NotBlank String password) {}

    @SecurityRequirements
    @Operation(summary = "Signs in and gets a token")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@Valid @RequestBody Credentials credentials) {
        return signIns.issue(credentials.username(), credentials.password());
    }

    /** Ends the token this request came with; a session ends by signing out on the page. */
    @Operation(summary = "Ends the token of this request")
    @DeleteMapping("/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
            @Parameter(hidden = true) @RequestHeader(value = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        if (authorization != null) {
            signIns.revoke(
                    authorization.substring(authorization.indexOf(' ') + 1).strip());
        }
    }
}
