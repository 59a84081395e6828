package org.jamfund.idea.web;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.IdeaSearch;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.SimilarIdea;
import org.jamfund.idea.SubmissionRules;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ideas to write: put one forward, keep a draft, change the text, take it back. */
@Controller
class IdeaFormPages {

    private static final String FORM = "idea/form";
    private static final int SIMILAR = 5;

    private final Jams jams;
    private final Ideas ideas;
    private final IdeaRecords records;
    private final IdeaSearch search;
    private final SubmissionRules submissions;

    IdeaFormPages(Jams jams, Ideas ideas, IdeaRecords records, IdeaSearch search, SubmissionRules submissions) {
        this.jams = jams;
        this.ideas = ideas;
        this.records = records;
        this.search = search;
        this.submissions = submissions;
    }

    /** Nobody writes a long text to be told at its end that it cannot be put forward. */
    @GetMapping("/jams/{id}/ideas/new")
    String blank(
            @PathVariable Id<Jam> id,
            @ModelAttribute("form") IdeaForm form,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        submissions.checkDraft(jam);
        model.addAttribute("parent", parent(form, reader));
        model.addAttribute("cannot", submissions.refusal(reader, jam).orElse(null));
        return form(jam, null, model);
    }

    /** Nothing is kept yet: the text as it will look, the ideas it resembles, and perhaps another one to build on. */
    @PostMapping(path = "/jams/{id}/ideas/new", params = "look")
    String look(
            @PathVariable Id<Jam> id,
            @ModelAttribute("form") IdeaForm typed,
            @RequestParam(required = false) @Nullable String buildOn,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Jam jam = jams.visible(id, reader);
        IdeaForm form = buildOn == null ? typed : typed.buildingOn(buildOn);
        model.addAttribute("form", form);
        model.addAttribute("parent", parent(form, reader));
        model.addAttribute("similar", similar(id, form, reader));
        model.addAttribute("preview", true);
        model.addAttribute("cannot", submissions.refusal(reader, jam).orElse(null));
        return form(jam, null, model);
    }

    /** A part of the form, asked for while somebody types. */
    @GetMapping("/jams/{id}/ideas/similar")
    String similarIdeas(@PathVariable Id<Jam> id, IdeaForm form, @AuthenticationPrincipal Actor reader, Model model) {
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("similar", similar(id, form, reader));
        return "idea/similar :: similar";
    }

    @PostMapping("/jams/{id}/ideas/new")
    String putForward(
            @PathVariable Id<Jam> id,
            @ModelAttribute("form") IdeaForm form,
            @RequestParam(defaultValue = "false") boolean draft,
            @AuthenticationPrincipal Actor by,
            Model model) {
        Jam jam = jams.visible(id, by);
        try {
            Idea idea = draft
                    ? ideas.draft(by, id, form.in(jam.currency()))
                    : ideas.submit(by, id, form.in(jam.currency()));
            return "redirect:/ideas/" + idea.id();
        } catch (Invalid wrong) {
            model.addAttribute("parent", parent(form, by));
            return again(jam, null, wrong, model);
        } catch (Refused refused) {
            model.addAttribute("parent", parent(form, by));
            model.addAttribute("cannot", refused.refusal());
            return form(jam, null, model);
        }
    }

    @GetMapping("/ideas/{id}/text")
    String text(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        Idea idea = ideas.visible(id, reader);
        model.addAttribute("form", IdeaForm.of(records.text(id)));
        return form(jams.get(idea.jamId()), idea, model);
    }

    @PostMapping("/ideas/{id}/text")
    String revise(
            @PathVariable Id<Idea> id,
            @ModelAttribute("form") IdeaForm form,
            @RequestParam int version,
            @AuthenticationPrincipal Actor by,
            Model model) {
        Idea idea = ideas.visible(id, by);
        try {
            ideas.revise(by, id, form.in(idea.currency()), version, null);
            return "redirect:/ideas/" + id;
        } catch (Invalid wrong) {
            return again(jams.get(idea.jamId()), idea, wrong, model);
        }
    }

    @PostMapping("/ideas/{id}/submission")
    String submit(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor by, RedirectAttributes next) {
        ideas.submitDraft(by, id);
        next.addFlashAttribute("notice", "idea.notice.submitted");
        return "redirect:/ideas/" + id;
    }

    @PostMapping("/ideas/{id}/withdrawal")
    String withdraw(
            @PathVariable Id<Idea> id,
            @RequestParam String reason,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next) {
        ideas.withdraw(by, id, Reason.said(reason));
        next.addFlashAttribute("notice", "idea.notice.withdrawn");
        return "redirect:/ideas/" + id + "/journey";
    }

    private @Nullable Idea parent(IdeaForm form, Actor reader) {
        return form.parent() == null ? null : ideas.visible(form.parent(), reader);
    }

    private List<SimilarIdea> similar(Id<Jam> jam, IdeaForm form, Actor reader) {
        return search.similar(jam, form.words(), reader).stream()
                .filter(similar -> !similar.idea().equals(form.parent()))
                .limit(SIMILAR)
                .toList();
    }

    private String again(Jam jam, @Nullable Idea idea, Invalid wrong, Model model) {
        model.addAttribute("errors", wrong.byField());
        return form(jam, idea, model);
    }

    private String form(Jam jam, @Nullable Idea idea, Model model) {
        model.addAttribute("jam", jam);
        model.addAttribute("topics", jams.topics(jam.id()));
        model.addAttribute("idea", idea);
        return FORM;
    }
}
