package org.jamfund.jam;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.List;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes of rules people have voted under: proposed by one person with a reason, made by the approval of another. */
@Service
@Transactional
public class RuleChanges {

    private static final int MAX_REASON = 2000;

    private final Jams jams;
    private final RuleChangeMapper changes;
    private final ObjectMapper json;
    private final Clock clock;

    RuleChanges(Jams jams, RuleChangeMapper changes, ObjectMapper json, Clock clock) {
        this.jams = jams;
        this.changes = changes;
        this.json = json;
        this.clock = clock;
    }

    public RuleChange propose(Actor by, Id<Jam> id, JamPatch patch, String reason) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        jams.hold(id);
        PlainText.wordsFault("reason", reason, MAX_REASON).ifPresent(RuleChanges::refuse);
        if (!patch.touchesRules()) {
            throw Refusal.of("nothing-to-change").asException();
        }
        jams.amended(jams.get(id), patch);
        int number = changes.all(id).size() + 1;
        RuleChange change = new RuleChange(id, number, written(patch), reason, by.id(), clock.instant(), null, null);
        changes.insert(change);
        return change;
    }

    /** Makes the change; the board may, for these are the rules it decides by. Refused with {@code four-eyes} for the person who proposed it; again changes nothing. */
    public RuleChange approve(Actor by, Id<Jam> id, int number) {
        by.require(Role.FACILITATOR, Role.ADMIN, Role.BOARD);
        jams.hold(id);
        RuleChange change = find(id, number);
        if (change.approvedBy() != null) {
            return change;
        }
        if (change.proposedBy().equals(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        RuleChange approved = new RuleChange(
                id,
                number,
                change.fields(),
                change.reason(),
                change.proposedBy(),
                change.proposedAt(),
                by.id(),
                clock.instant());
        if (changes.approve(approved) != 1) {
            throw new Stale(number);
        }
        jams.amend(jams.get(id), read(change.fields()));
        return approved;
    }

    @Transactional(readOnly = true)
    public List<RuleChange> all(Actor by, Id<Jam> id) {
        jams.visible(id, by);
        return changes.all(id);
    }

    /** What the change would make of the rules; the rest stays as it is. */
    public JamPatch fields(RuleChange change) {
        return read(change.fields());
    }

    private RuleChange find(Id<Jam> id, int number) {
        return changes.find(id, number).orElseThrow(() -> new NotFound(number));
    }

    private String written(JamPatch patch) {
        try {
            return json.writeValueAsString(patch);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JamPatch read(String fields) {
        try {
            return json.readValue(fields, JamPatch.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static void refuse(FieldError fault) {
        throw new Invalid(List.of(fault));
    }
}
