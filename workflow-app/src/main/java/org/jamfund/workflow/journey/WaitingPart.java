package org.jamfund.workflow.journey;

import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectPart;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on the page of a project whom it waits for and until when. */
@Component
class WaitingPart implements ProjectPart {

    private final Journeys journeys;

    WaitingPart(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public void onProject(Project project, Actor reader, Model page) {
        page.addAttribute("waitingFor", journeys.waitingFor(project.ideaId()));
    }
}
