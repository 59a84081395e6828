package org.jamfund.response.web;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPart;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.response.Breaches;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of a Jam how many of its ideas wait too long, to those who may see which. */
@Component
class OverduePart implements JamPart {

    private final Breaches breaches;

    OverduePart(Breaches breaches) {
        this.breaches = breaches;
    }

    @Override
    public List<Figure> pulse(Jam jam) {
        return List.of();
    }

    @Override
    public void onJam(Jam jam, Actor reader, Model page) {
        if (reader.hasAny(Role.FACILITATOR, Role.BOARD, Role.AUDITOR, Role.ADMIN)) {
            page.addAttribute("overdue", breaches.count(jam.id()));
        }
    }
}
