package org.jamfund.idea.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.idea.Change;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.IdeaRevision;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.Merges;
import org.jamfund.kernel.EntityTag;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One idea and what its owners and facilitators may do with it. */
@RestController
@RequestMapping("/api/ideas/{idea}")
class IdeaApi {

    private final Ideas ideas;
    private final IdeaRecords records;
    private final Merges merges;
    private final IdeaViews views;

    IdeaApi(Ideas ideas, IdeaRecords records, Merges merges, IdeaViews views) {
        this.ideas = ideas;
        this.records = records;
        this.merges = merges;
        this.views = views;
    }

    record Withdrawal(@Nullable String reason) {}

    record Owners(@Nullable List<@Nullable String> owners) {}

    record Merge(@NotNull Id<Idea> into) {}

    /** One version of the text; {@code changed} names the fields that differ from the version before. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Revision(
            int number,
            String title,
            String problem,
            String solution,
            Money requested,
            @Nullable String topic,
            Id<Person> revisedBy,
            Instant revisedAt,
            @Nullable String note,
            List<String> changed) {

        static Revision of(IdeaRevision text, List<String> changed) {
            return new Revision(
                    text.number(),
                    text.title(),
                    text.problem(),
                    text.solution(),
                    text.requested(),
                    text.topic(),
                    text.revisedBy(),
                    text.revisedAt(),
                    text.note(),
                    changed);
        }
    }

    @Operation(summary = "One idea")
    @GetMapping
    ResponseEntity<IdeaView> get(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return views.answer(ResponseEntity.ok(), ideas.visible(idea, by));
    }

    @Operation(summary = "A new version of an idea's text")
    @PutMapping
    ResponseEntity<IdeaView> revise(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Idea> idea,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid IdeaRequest request) {
        int version = EntityTag.version(ifMatch);
        return views.answer(
                ResponseEntity.ok(), ideas.revise(by, idea, request.text(List.of()), version, request.note()));
    }

    @Operation(summary = "Puts a draft before the Jam")
    @PutMapping("/submission")
    ResponseEntity<IdeaView> submit(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return views.answer(ResponseEntity.ok(), ideas.submitDraft(by, idea));
    }

    @Operation(summary = "Takes an idea back, for good")
    @PutMapping("/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Withdrawal withdrawal) {
        ideas.withdraw(by, idea, Reason.said(withdrawal.reason()));
    }

    @Operation(summary = "Names the owners of an idea anew")
    @PutMapping("/owners")
    ResponseEntity<IdeaView> changeOwners(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Owners request) {
        ideas.changeOwners(by, idea, views.named("owners", request.owners()));
        return views.answer(ResponseEntity.ok(), ideas.get(idea));
    }

    @Operation(summary = "Every version of an idea's text, oldest first")
    @GetMapping("/revisions")
    Page<Revision> revisions(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        List<IdeaRevision> texts = records.revisions(ideas.visible(idea, by).id());
        List<Revision> compared = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            List<String> changed = i == 0 ? List.of() : texts.get(i).changesSince(texts.get(i - 1));
            compared.add(Revision.of(texts.get(i), changed));
        }
        return new Page<>(compared, null);
    }

    @Operation(summary = "What changed in the text since that version, word by word")
    @GetMapping("/revisions/{number}/changes-since")
    Page<Change> changesSince(
            @AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @PathVariable int number) {
        return new Page<>(records.changes(ideas.visible(idea, by).id(), number), null);
    }

    @Operation(summary = "Unites an idea with a bigger one")
    @Only(Role.FACILITATOR)
    @PutMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void merge(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody @Valid Merge request) {
        merges.merge(by, idea, request.into());
    }

    @Operation(summary = "Undoes a merge, until voting closes")
    @Only(Role.FACILITATOR)
    @DeleteMapping("/merge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoMerge(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        merges.undo(by, idea);
    }
}
