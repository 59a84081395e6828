package org.jamfund.idea.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaLanguages;
import org.jamfund.idea.IdeaPart;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The language of an idea on its page, and the choice for its owners. */
@Controller
class IdeaLanguagePages implements IdeaPart {

    private final IdeaLanguages languages;

    IdeaLanguagePages(IdeaLanguages languages) {
        this.languages = languages;
    }

    /** A language with its name in the reader's own. */
    public record Choice(String code, String name) {

        static Choice of(String code) {
            return new Choice(code, Locale.forLanguageTag(code).getDisplayLanguage(LocaleContextHolder.getLocale()));
        }
    }

    @Override
    public void onIdea(Idea idea, Actor reader, Model model) {
        model.addAttribute(
                "language", languages.of(reader, idea.id()).map(Choice::of).orElse(null));
        model.addAttribute("languages", choices());
    }

    private static List<Choice> choices() {
        return Arrays.stream(Locale.getISOLanguages())
                .map(Choice::of)
                .filter(choice -> !choice.name().equals(choice.code()))
                .sorted(Comparator.comparing(Choice::name, Collator.getInstance(LocaleContextHolder.getLocale())))
                .toList();
    }

    @PostMapping("/ideas/{id}/language")
    String say(
            @PathVariable Id<Idea> id,
            @RequestParam String language,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        languages.say(by, id, language.isBlank() ? null : language);
        next.addFlashAttribute("notice", "idea.notice.language");
        return "redirect:/ideas/" + id;
    }
}
