package org.jamfund.voting.web;

import java.util.List;
import java.util.Locale;
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
import org.springframework.context.MessageSource;
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
    private final MessageSource texts;

    ShortlistApi(Jams jams, Tallies tallies, Shortlists shortlists, MessageSource texts) {
        this.jams = jams;
        this.tallies = tallies;
        this.shortlists = shortlists;
        this.texts = texts;
    }

    @GetMapping("/api/jams/{jam}/shortlist")
    List<Entry> shortlist(@AuthenticationPrincipal Actor by, @PathVariable Id<Jam> jam, Locale locale) {
        if (tallies.find(jams.visible(jam, by).id()).isEmpty()) {
            throw new NotFound(Refusal.of("not-tallied-yet"));
        }
        return shortlists.list(jam).stream().map(entry -> shown(entry, locale)).toList();
    }

    private Entry shown(ShortlistEntry entry, Locale locale) {
        return new Entry(
                entry.ideaId(),
                entry.place(),
                entry.votes(),
                entry.shortlisted(),
                text(entry.reason(), locale),
                entry.margin());
    }

    private String text(Reason reason, Locale locale) {
        return texts.getMessage("reason." + reason.code(), reason.arguments().toArray(), reason.code(), locale);
    }

    record Entry(Id<Idea> idea, int rank, long votes, boolean shortlisted, String reason, long margin) {}
}
