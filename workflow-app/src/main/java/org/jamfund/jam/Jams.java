package org.jamfund.jam;

import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to Jams. */
@Service
@Transactional
public class Jams {

    public Jam draft(Actor by, NewJam newJam) {
        throw new UnsupportedOperationException();
    }

    public Jam patch(Actor by, Id<Jam> id, JamPatch patch, int version) {
        throw new UnsupportedOperationException();
    }

    public void announce(Actor by, Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void openIdeation(Actor by, Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void closeIdeation(Actor by, Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void openVoting(Actor by, Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void closeVoting(Actor by, Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void cancel(Actor by, Id<Jam> id, Reason reason) {
        throw new UnsupportedOperationException();
    }

    public Jam get(Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public Jam visible(Id<Jam> id, Actor actor) {
        throw new UnsupportedOperationException();
    }

    public Page<Jam> list(Actor actor, PageRequest request) {
        throw new UnsupportedOperationException();
    }

    public List<String> topics(Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public List<PhaseWindow> calendar(Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void reach(Id<Jam> id, JamPhase phase) {
        throw new UnsupportedOperationException();
    }

    public void freezeRules(Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public void hold(Id<Jam> id) {
        throw new UnsupportedOperationException();
    }

    public Jam imported(Actor by, NewJam newJam) {
        throw new UnsupportedOperationException();
    }

    public void startImported(Id<Jam> id) {
        throw new UnsupportedOperationException();
    }
}
