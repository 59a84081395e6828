package org.jamfund.payment.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.payment.BankAccount;
import org.jamfund.payment.NewPayee;
import org.jamfund.payment.Payee;
import org.jamfund.payment.Payees;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom a project pays and how far each payment is: its owners write it, finance and auditors read it. */
@Controller
@RequestMapping("/projects/{id}/payee")
class PayeePages {

    private final Payees payees;
    private final PaymentRegister register;
    private final ProjectRegister projects;
    private final Ideas ideas;
    private final People people;

    PayeePages(Payees payees, PaymentRegister register, ProjectRegister projects, Ideas ideas, People people) {
        this.payees = payees;
        this.register = register;
        this.projects = projects;
        this.ideas = ideas;
        this.people = people;
    }

    /** The form as it was typed: a refused one opens again with nothing lost. */
    record PayeeForm(
            @Nullable String name,
            @Nullable String iban,
            @Nullable String account,
            @Nullable String bic,
            @Nullable String country) {

        NewPayee payee() {
            return NewPayee.typed(name, BankAccount.typed(iban, account, bic), country);
        }

        /** What may end up in a log says nothing of the account. */
        @Override
        public String toString() {
            return "a payee";
        }
    }

    @GetMapping
    String payee(@PathVariable Id<Project> id, @AuthenticationPrincipal Actor reader, Model model) {
        PayeeForm form = payees.history(reader, id).stream()
                .findFirst()
                .map(payee -> new PayeeForm(payee.name(), payee.iban(), payee.account(), payee.bic(), payee.country()))
                .orElseGet(() -> new PayeeForm(null, null, null, null, null));
        return page(id, reader, form, model);
    }

    @PostMapping
    String give(
            @PathVariable Id<Project> id,
            @ModelAttribute("form") PayeeForm form,
            @AuthenticationPrincipal Actor by,
            RedirectAttributes next,
            Model model) {
        try {
            payees.give(by, id, form.payee());
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField());
            return page(id, by, form, model);
        }
        next.addFlashAttribute("notice", "payee.notice.given");
        return "redirect:/projects/" + id + "/payee";
    }

    private String page(Id<Project> id, Actor reader, PayeeForm form, Model model) {
        List<Payee> history = payees.history(reader, id);
        Project project = projects.visible(id, reader);
        Idea idea = ideas.get(project.ideaId());
        model.addAttribute("project", project);
        model.addAttribute("idea", idea);
        model.addAttribute("form", form);
        model.addAttribute("history", history);
        model.addAttribute("payments", register.ofProject(reader, id));
        model.addAttribute("over", payees.refusal(project).orElse(null));
        model.addAttribute("owns", ideas.isOwner(idea.id(), reader.id()));
        model.addAttribute(
                "names",
                people.named(history.stream().map(Payee::givenBy).toList()).values().stream()
                        .collect(Collectors.toMap(Person::id, Person::displayName)));
        return "payment/payee";
    }
}
