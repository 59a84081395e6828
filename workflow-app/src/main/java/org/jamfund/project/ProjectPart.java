package org.jamfund.project;

import org.jamfund.people.Actor;
import org.springframework.ui.Model;

/** What a room above shows on the page of a project. The page asks every part, so this room need not know who they are. */
public interface ProjectPart {

    void onProject(Project project, Actor reader, Model page);
}
