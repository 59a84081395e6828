package org.jamfund.response.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jamfund.response.Breaches;
import org.jamfund.response.WaitWords;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OverdueApi {

    private final Breaches breaches;
    private final WaitWords words;

    OverdueApi(Breaches breaches, WaitWords words) {
        this.breaches = breaches;
        this.words = words;
    }

    @Operation(summary = "Ideas that wait past their date, the longest first")
    @Only({Role.FACILITATOR, Role.BOARD, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/jams/{jam}/overdue")
    Page<OverdueView> overdue(
            @AuthenticationPrincipal Actor reader,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return breaches.of(reader, jam, PageRequest.of(limit, after)).map(late -> OverdueView.of(late, words));
    }
}
