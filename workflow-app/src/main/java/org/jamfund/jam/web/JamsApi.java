package org.jamfund.jam.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.EntityTag;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jams")
class JamsApi {

    private final Jams jams;
    private final Scorecards scorecards;

    JamsApi(Jams jams, Scorecards scorecards) {
        this.jams = jams;
        this.scorecards = scorecards;
    }

    record JamItem(Id<Jam> id, String title, JamPhase phase, String currency, int guidelinesVersion) {

        static JamItem of(Jam jam) {
            return new JamItem(jam.id(), jam.title(), jam.phase(), jam.currency(), jam.guidelinesVersion());
        }
    }

    @Operation(summary = "The Jams I may see, newest first")
    @GetMapping
    Page<JamItem> list(
            @AuthenticationPrincipal Actor by,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        return jams.list(by, PageRequest.of(limit, after)).map(JamItem::of);
    }

    @Operation(summary = "One Jam with all its rules")
    @GetMapping("/{id}")
    ResponseEntity<JamAnswer> get(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> id) {
        return answer(ResponseEntity.ok(), jams.visible(id, by));
    }

    @Operation(summary = "Drafts a Jam")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<JamAnswer> draft(@AuthenticationPrincipal Actor by, @Valid @RequestBody JamRequest request) {
        Jam jam = jams.draft(by, request.toNewJam());
        return answer(ResponseEntity.created(URI.create("/api/jams/" + jam.id())), jam);
    }

    @Operation(summary = "Changes what is named; rules only until the first ballot")
    @Only({Role.FACILITATOR, Role.ADMIN})
    @PatchMapping("/{id}")
    ResponseEntity<JamAnswer> patch(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody JamRequest request) {
        return answer(ResponseEntity.ok(), jams.patch(by, id, request.toPatch(), EntityTag.version(ifMatch)));
    }

    private ResponseEntity<JamAnswer> answer(ResponseEntity.BodyBuilder answer, Jam jam) {
        return answer.eTag(EntityTag.of(jam.version()))
                .body(JamAnswer.of(
                        jam,
                        jams.audiences(jam.id()),
                        jams.calendar(jam.id()),
                        jams.topics(jam.id()),
                        scorecards.of(jam.id())));
    }
}
