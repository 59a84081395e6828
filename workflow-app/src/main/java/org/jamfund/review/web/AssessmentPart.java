package org.jamfund.review.web;

import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaPart;
import org.jamfund.idea.Ideas;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.review.Readings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Leads from the page of an idea to what its experts say, once there are any and for those who may read it. */
@Component
class AssessmentPart implements IdeaPart {

    private final Ideas ideas;
    private final Readings readings;

    AssessmentPart(Ideas ideas, Readings readings) {
        this.ideas = ideas;
        this.readings = readings;
    }

    @Override
    public void onIdea(Idea idea, Actor reader, Model page) {
        boolean mayRead = reader.hasAny(Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR, Role.EXPERT)
                || ideas.isOwner(idea.id(), reader.id());
        page.addAttribute("assessed", mayRead && readings.begun(idea.id()));
    }
}
