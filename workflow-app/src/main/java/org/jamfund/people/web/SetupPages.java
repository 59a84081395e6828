package org.jamfund.people.web;

import jakarta.validation.Valid;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Refused;
import org.jamfund.people.People;
import org.jamfund.people.Setup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where whoever can read the log makes the first administrator. */
@Controller
@RequestMapping("/setup")
class SetupPages {

    private static final SetupForm EMPTY = new SetupForm("", "", "", "", "");

    private final Setup setup;
    private final People people;

    SetupPages(Setup setup, People people) {
        this.setup = setup;
        this.people = people;
    }

    /** Once there is an account, it is the way in. */
    @GetMapping
    String form(Model model) {
        if (!people.isEmpty()) {
            return "redirect:/login";
        }
        model.addAttribute("form", EMPTY);
        return "people/setup";
    }

    @PostMapping
    String firstAdministrator(@Valid @ModelAttribute("form") SetupForm form, Model model, RedirectAttributes next) {
        try {
            setup.firstAdministrator(form.token(), form.administrator());
        } catch (Invalid wrong) {
            model.addAttribute("errors", wrong.byField());
            return "people/setup";
        } catch (Refused refused) {
            model.addAttribute("refused", refused.refusal());
            return "people/setup";
        }
        next.addFlashAttribute("notice", "setup.notice.done");
        return "redirect:/login";
    }
}
