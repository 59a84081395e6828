package org.jamfund.reporting.web;

import org.jamfund.people.Actor;
import org.jamfund.people.Role;

/** Who may look into the books. */
final class Readers {

    private Readers() {}

    static void require(Actor by) {
        by.require(Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN);
    }
}
