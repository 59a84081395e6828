package org.jamfund.election.web;

import org.jamfund.election.ElectionFiles;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the file of an imported election said about it. */
@Controller
class ElectionPages {

    private final Jams jams;
    private final ElectionFiles files;

    ElectionPages(Jams jams, ElectionFiles files) {
        this.jams = jams;
        this.files = files;
    }

    @GetMapping("/jams/{id}/election")
    String election(@PathVariable Id<Jam> id, @AuthenticationPrincipal Actor reader, Model model) {
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("meta", files.meta(id));
        return "election/election";
    }
}
