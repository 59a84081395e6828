package org.jamfund.voting.web;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.voting.ShortlistEntry;
import org.jamfund.voting.Shortlists;
import org.jamfund.voting.Tallies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Every idea that stood in the vote, with its place, the verdict and by how much. */
@RestController
class ShortlistApi {

    private final Jams jams;
    private final Tallies tallies;
    private final Shortlists shortlists;

    ShortlistApi(Jams jams, Tallies tallies, Shortlists shortlists) {
        this.jams = jams;
        this.tallies = tallies;
        this.shortlists = shortlists;
    }

    @Operation(summary = "Every idea that stood in the vote, with its place and margin")
    @GetMapping("/api/jams/{jam}/shortlist")
    List<Entry> shortlist(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam) {
        if (tallies.find(jams.visible(jam, by).id()).isEmpty()) {
            throw new NotFound(Refusal.of("not-tallied-yet"));
        }
        return shortlists.list(jam).stream().map(ShortlistApi::shown).toList();
    }

    private static Entry shown(ShortlistEntry entry) {
        return new Entry(
                entry.ideaId(), entry.place(), entry.votes(), entry.shortlisted(), entry.reason(), entry.margin());
    }

    record Entry(Id<Idea> idea, int rank, long votes, boolean shortlisted, Reason reason, long margin) {}
}
