package org.jamfund.idea;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the language an idea is written in, by its two letters of ISO 639-1: owners and facilitators say it, nothing is
 * guessed, and an idea without one is taken to be readable for all. Experts who read it are asked first.
 */
@Service
@Transactional
public class IdeaLanguages {

    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());

    private final Ideas ideas;
    private final IdeaLanguageMapper languages;

    IdeaLanguages(Ideas ideas, IdeaLanguageMapper languages) {
        this.ideas = ideas;
        this.languages = languages;
    }

    @Transactional(readOnly = true)
    public Optional<String> of(Actor reader, Id<Idea> idea) {
        ideas.visible(idea, reader);
        return languages.find(idea);
    }

    /** Passes owners and facilitators. */
    @Transactional(readOnly = true)
    public void requireMaySay(Actor by, Id<Idea> idea) {
        ideas.visible(idea, by);
        if (!by.has(Role.FACILITATOR) && !ideas.isOwner(idea, by.id())) {
            throw new NotAllowed(Refusal.of("not-owner"));
        }
    }

    /** Says or, where absent, takes back the language; anything but a known code is Invalid and names {@code language}. */
    public void say(Actor by, Id<Idea> idea, @Nullable String language) {
        requireMaySay(by, idea);
        if (language != null && !KNOWN.contains(language)) {
            throw Invalid.field("language", "option", language);
        }
        languages.say(idea, language);
    }
}
