package org.jamfund.funding.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jamfund.funding.WhyStep;
import org.jamfund.funding.Whys;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Why an idea stands where it does, in the reader's language. */
@RestController
class WhyApi {

    private final Whys whys;

    WhyApi(Whys whys) {
        this.whys = whys;
    }

    @Operation(summary = "Every decision about an idea so far, with its reason and the figures it rests on")
    @GetMapping("/api/ideas/{idea}/why")
    WhyAnswer why(@AuthenticationPrincipal Actor by, @PathVariable Id<Idea> idea) {
        return new WhyAnswer(idea, whys.of(by, idea));
    }

    record WhyAnswer(Id<Idea> idea, List<WhyStep> decisions) {}
}
