package org.jamfund.funding.web;

import org.jamfund.funding.Results;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.voting.Tallies;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the vote brought: the count, the line of the shortlist, what became of each idea, and how to recount it all. */
@Controller
class ResultsPages {

    private static final int IDEAS_AT_ONCE = 50;

    private final Jams jams;
    private final Tallies tallies;
    private final Results results;

    ResultsPages(Jams jams, Tallies tallies, Results results) {
        this.jams = jams;
        this.tallies = tallies;
        this.results = results;
    }

    @GetMapping("/jams/{id}/results")
    String results(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("tally", tallies.find(id).orElse(null));
        model.addAttribute("all", results.count(id));
        model.addAttribute("shortlisted", results.shortlisted(id));
        model.addAttribute("results", results.list(id, new PageRequest(IDEAS_AT_ONCE, after)));
        return "funding/results";
    }
}
