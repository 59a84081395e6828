package org.jamfund.demo;

import java.util.List;
import org.jamfund.people.Actor;

/** Everybody who plays a part in the demo; the crowd has no passwords. */
record DemoCast(
        Actor facilitator,
        Actor moderator,
        Actor finance,
        Actor secondFinance,
        List<Actor> board,
        List<Actor> experts,
        List<Actor> owners,
        List<Actor> crowd) {

    Actor owner(int number) {
        return owners.get(number - 1);
    }

    Actor chair() {
        return board.get(0);
    }
}
