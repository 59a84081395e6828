package org.jamfund.workflow.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What awaits the reader, and each task with its form: plain HTML made from the form's schema, filed at the same door. */
@Controller
@RequestMapping("/inbox")
class InboxPages {

    private final Inbox inbox;
    private final Ideas ideas;
    private final IdeaRecords records;
    private final TaskAmounts amounts;
    private final List<TaskPart> parts;

    InboxPages(Inbox inbox, Ideas ideas, IdeaRecords records, TaskAmounts amounts, List<TaskPart> parts) {
        this.inbox = inbox;
        this.ideas = ideas;
        this.records = records;
        this.amounts = amounts;
        this.parts = parts;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Actor reader, Model model) {
        addTasks(reader, model);
        return "workflow/inbox";
    }

    /** A line for the home page. */
    @GetMapping("/summary")
    String summary(@AuthenticationPrincipal Actor reader, Model model) {
        addTasks(reader, model);
        return "workflow/inbox-summary";
    }

    private void addTasks(Actor reader, Model model) {
        List<InboxTask> tasks = inbox.mostUrgent(reader);
        model.addAttribute("tasks", tasks);
        model.addAttribute("all", tasks.size() < PageRequest.MAX_LIMIT ? tasks.size() : inbox.count(reader));
    }

    /** The reader's most urgent task about the idea, or what the board said about it where there is none. */
    @GetMapping("/about/{idea}")
    String about(@PathVariable Id<Idea> idea, @AuthenticationPrincipal Actor reader) {
        return inbox.mostUrgent(reader).stream()
                .filter(task -> idea.equals(task.subject().idea()))
                .findFirst()
                .map(task -> "redirect:/inbox/" + task.id())
                .orElse("redirect:/ideas/" + idea + "/award");
    }

    @GetMapping("/{task}")
    String task(@PathVariable String task, @AuthenticationPrincipal Actor reader, Model model) {
        AskedForm asked = inbox.form(reader, task);
        FormView opened = new FormView(asked.schema(), asked.data());
        return form(asked, amounts.shown(asked.task().subject(), opened), reader, model);
    }

    /** Whatever stands in the way, wrong fields or a rule, is said on the form with what was typed still in it. */
    @PostMapping("/{task}")
    String complete(
            @PathVariable String task,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal Actor by,
            Model model,
            RedirectAttributes next) {
        AskedForm asked = inbox.form(by, task);
        FormView opened = new FormView(asked.schema(), asked.data());
        ObjectNode answers = opened.answers(typed);
        if (typed.containsKey("addRow")) {
            return form(asked, opened.filled(answers).withAnotherRow(), by, model);
        }
        boolean unfinished = asked.keepable() && typed.containsKey("keep");
        try {
            JsonNode read = amounts.read(asked.task().subject(), opened.filled(answers));
            if (unfinished) {
                inbox.keep(by, task, read);
                model.addAttribute("notice", "inbox.notice.kept");
                return form(asked, opened.filled(answers), by, model);
            }
            inbox.complete(by, task, read);
        } catch (Invalid wrong) {
            FormView filled = opened.filled(answers);
            model.addAttribute("errors", wrong.byField());
            model.addAttribute("elsewhere", filled.besideNoField(wrong.errors()));
            return form(asked, filled, by, model);
        } catch (Refused refused) {
            model.addAttribute("refused", refused.refusal());
            return form(asked, opened.filled(answers), by, model);
        }
        next.addFlashAttribute("notice", "inbox.notice.done");
        return "redirect:/inbox" + another(by, asked.task().formKey());
    }

    /** Whoever works through many of a kind is led from one to the next. */
    private String another(Actor reader, String formKey) {
        return inbox.mostUrgent(reader).stream()
                .filter(task -> task.formKey().equals(formKey))
                .findFirst()
                .map(task -> "/" + task.id())
                .orElse("");
    }

    private String form(AskedForm asked, FormView form, Actor reader, Model model) {
        Id<?> about = asked.task().subject().idea();
        model.addAttribute("task", asked.task());
        model.addAttribute("form", form);
        model.addAttribute("currency", amounts.currency(asked.task().subject()).getCode());
        model.addAttribute("facts", asked.facts());
        model.addAttribute("keepable", asked.keepable());
        parts.forEach(part -> part.onTask(asked.task(), reader, model));
        if (about != null) {
            Idea idea = ideas.visible(Id.of(about.text()), reader);
            model.addAttribute("idea", idea);
            model.addAttribute("history", records.history(idea.id()));
        }
        return "workflow/task";
    }
}
