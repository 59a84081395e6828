package org.jamfund.people.web;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;
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

    SetupPages(Setup setup) {
        this.setup = setup;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("form", EMPTY);
        return "people/setup";
    }

    @PostMapping
    String firstAdministrator(@Valid @ModelAttribute("form") SetupForm form, Model model, RedirectAttributes next) {
        try {
            setup.firstAdministrator(form.token(), form.administrator());
        } catch (Invalid wrong) {
            Map<String, FieldError> errors = new LinkedHashMap<>();
            wrong.errors().forEach(error -> errors.putIfAbsent(error.field(), error));
            model.addAttribute("errors", errors);
            return "people/setup";
        }
        next.addFlashAttribute("notice", "setup.notice.done");
        return "redirect:/login";
    }
}
