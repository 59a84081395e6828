package org.jamfund.idea.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaQuery;
import org.jamfund.idea.IdeaSearch;
import org.jamfund.idea.IdeaSort;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.IdeaText;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.ListedIdea;
import org.jamfund.idea.SimilarIdea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ideas by the many: lists, look-alikes, and putting one forward. */
@RestController
class IdeasApi {

    private static final String ME = "me";

    private final Ideas ideas;
    private final IdeaSearch search;
    private final IdeaViews views;

    IdeasApi(Ideas ideas, IdeaSearch search, IdeaViews views) {
        this.ideas = ideas;
        this.search = search;
        this.views = views;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            Id<Idea> id,
            Id<Jam> jam,
            @Nullable String externalId,
            String title,
            IdeaStatus status,
            @Nullable String topic,
            Money requested,
            long votes,
            long comments,
            boolean mine,
            @Nullable Instant submittedAt) {

        static Item of(ListedIdea idea) {
            return new Item(
                    idea.id(),
                    idea.jamId(),
                    idea.externalId(),
                    idea.title(),
                    idea.status(),
                    idea.topic(),
                    idea.requested(),
                    idea.votes(),
                    idea.comments(),
                    idea.mine(),
                    idea.submittedAt());
        }
    }

    /** What a list may be asked for. */
    record Wishes(
            @Nullable IdeaStatus status,
            @Nullable String topic,
            @Nullable String owner,
            @Nullable String q,
            @Nullable IdeaSort sort,
            @Nullable Integer limit,
            @Nullable String after) {

        IdeaQuery query(Id<Jam> jam) {
            IdeaSort order = sort == null ? IdeaSort.NEWEST : sort;
            return new IdeaQuery(jam, status, named(topic), named(owner) != null && isMe(owner), q, order);
        }

        /** A filter that is there but empty filters nothing. */
        private static @Nullable String named(@Nullable String filter) {
            return filter == null || filter.isBlank() ? null : filter;
        }
    }

    @Operation(summary = "Ideas of a Jam, filtered and sorted")
    @GetMapping("/api/jams/{jam}/ideas")
    Page<Item> list(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @ParameterObject Wishes wishes) {
        PageRequest page = PageRequest.of(wishes.limit(), wishes.after());
        return search.list(wishes.query(jam), page, by).map(Item::of);
    }

    @Operation(summary = "My ideas over all Jams")
    @GetMapping("/api/ideas")
    Page<Item> mine(
            @AuthenticationPrincipal Actor by,
            @RequestParam String owner,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        isMe(owner);
        return search.mine(by, PageRequest.of(limit, after)).map(Item::of);
    }

    @Operation(summary = "Puts an idea forward, or keeps it as a draft")
    @PostMapping("/api/jams/{jam}/ideas")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IdeaView> create(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(defaultValue = "false") boolean draft,
            @RequestBody @Valid IdeaRequest request) {
        IdeaText text = request.text(views.named("coOwners", request.coOwners()));
        Idea idea = draft ? ideas.draft(by, jam, text) : ideas.submit(by, jam, text);
        return views.answer(ResponseEntity.created(URI.create("/api/ideas/" + idea.id())), idea);
    }

    @Operation(summary = "Ideas that resemble a text, the most similar first")
    @GetMapping("/api/jams/{jam}/similar-ideas")
    List<SimilarIdea> similar(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, @RequestParam String text) {
        return search.similar(jam, text, by);
    }

    private static boolean isMe(String owner) {
        if (!ME.equals(owner)) {
            throw Invalid.field("owner", "option", owner);
        }
        return true;
    }
}
