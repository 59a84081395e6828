package org.jamfund.people.web;

import org.jamfund.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in; the form itself is answered by the security chain. */
@Controller
class SignInPages {

    private final People people;

    SignInPages(People people) {
        this.people = people;
    }

    @GetMapping("/login")
    String signIn(Model model) {
        model.addAttribute("nobodyYet", people.isEmpty());
        return "people/sign-in";
    }
}
