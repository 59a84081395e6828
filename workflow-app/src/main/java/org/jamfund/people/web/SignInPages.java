package org.jamfund.people.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people sign in; the form itself is answered by the security chain. */
@Controller
class SignInPages {

    @GetMapping("/login")
    String signIn() {
        return "people/sign-in";
    }
}
