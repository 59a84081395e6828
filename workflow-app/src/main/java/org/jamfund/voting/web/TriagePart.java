package org.jamfund.voting.web;

import java.util.List;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaPart;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.voting.TriageRules;
import org.jamfund.voting.TriageTallies;
import org.jamfund.voting.TriageView;
import org.jamfund.voting.Triages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the reader's tokens of triage where ideas are read, and the way to them on the page of the Jam. */
@Component
class TriagePart implements IdeaPart, JamPart {

    private final Jams jams;
    private final Memberships memberships;
    private final TriageRules rules;
    private final Triages triages;
    private final TriageTallies tallies;

    TriagePart(Jams jams, Memberships memberships, TriageRules rules, Triages triages, TriageTallies tallies) {
        this.jams = jams;
        this.memberships = memberships;
        this.rules = rules;
        this.triages = triages;
        this.tallies = tallies;
    }

    @Override
    public void onIdea(Idea idea, Actor reader, Model page) {
        Jam jam = jams.get(idea.jamId());
        onList(jam, reader, page);
        boolean runs = reader.hasAny(Role.FACILITATOR, Role.ADMIN);
        List<Id<Idea>> controls = runs ? rules.controls(reader, jam.id()) : tallies.controls(jam.id());
        page.addAttribute("planted", controls.contains(idea.id()));
        page.addAttribute("controlsAreSecret", jam.phase().compareTo(JamPhase.VOTING) <= 0);
        page.addAttribute("mayPlant", mayPlant(jam, reader));
    }

    @Override
    public void onList(Jam jam, Actor reader, Model page) {
        page.addAttribute("triage", of(jam, reader));
    }

    @Override
    public void onJam(Jam jam, Actor reader, Model page) {
        page.addAttribute("triageRule", rules.of(jam.id()).orElse(null));
    }

    @Override
    public List<Figure> pulse(Jam jam) {
        return List.of();
    }

    @Nullable
    MyTriage of(Jam jam, Actor reader) {
        if (rules.of(jam.id()).isEmpty()) {
            return null;
        }
        TriageView mine = triages.mine(reader, jam.id());
        boolean open = jam.phase() == JamPhase.VOTING && memberships.isMember(jam.id(), reader.id());
        return new MyTriage(open, mine.tokens(), mine.left(), Set.copyOf(mine.ideas()));
    }

    /** Facilitators, before voting opens, where the Jam triages. */
    boolean mayPlant(Jam jam, Actor reader) {
        return reader.hasAny(Role.FACILITATOR, Role.ADMIN)
                && jam.phase().compareTo(JamPhase.VOTING) < 0
                && rules.of(jam.id()).isPresent();
    }
}
