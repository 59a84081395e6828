package org.jamfund.idea.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaLanguages;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Whole;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/ideas/{idea}/language")
class IdeaLanguageApi {

    private final IdeaLanguages languages;

    IdeaLanguageApi(IdeaLanguages languages) {
        this.languages = languages;
    }

    @Whole
    record Said(@Nullable String language) {}

    /** Whoever may not say it is told so before anything they sent is read. */
    @ModelAttribute
    void admit(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, HttpMethod method) {
        if (method.equals(HttpMethod.PUT)) {
            languages.requireMaySay(by, idea);
        }
    }

    @Operation(summary = "The language an idea is written in, if its owners have said so")
    @GetMapping
    Said get(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return new Said(languages.of(by, idea).orElse(null));
    }

    @Operation(summary = "Says in which language an idea is written, by ISO 639-1")
    @PutMapping
    Said say(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea, @RequestBody Said said) {
        languages.say(by, idea, said.language());
        return get(by, idea);
    }
}
