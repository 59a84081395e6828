package org.jamfund.election.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import org.jamfund.election.ElectionImports;
import org.jamfund.election.ImportView;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Imports of {@code .pb} files. */
@RestController
@RequestMapping("/api/jams/imports")
class ImportApi {

    private final ElectionImports imports;

    ImportApi(ElectionImports imports) {
        this.imports = imports;
    }

    @Operation(
            summary = "Imports a .pb file of at most 64 MB as a Jam",
            requestBody = @RequestBody(required = true, content = @Content(mediaType = MediaType.TEXT_PLAIN_VALUE)))
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PostMapping(consumes = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView receive(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable Integer shortlist,
            InputStream body)
            throws IOException {
        return imports.receive(by, body, currency, shortlist);
    }

    @Operation(summary = "How far an import is, and what was wrong with its file")
    @GetMapping("/{id}")
    ImportView progress(@AuthenticationPrincipal Actor by, @PathVariable Id<ImportView> id) {
        return imports.get(by, id);
    }
}
