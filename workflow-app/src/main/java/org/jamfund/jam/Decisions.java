package org.jamfund.jam;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Sha256;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the tables a Jam decides by. A draft may bring its own in place of any of the product's; with the
 * announcement each table is pinned in the version of that moment, and neither the Jam nor a new release changes it.
 */
@Service
@Transactional
public class Decisions {

    private static final String FIELD = "file";

    private final Jams jams;
    private final DecisionMapper rows;
    private final DecisionTables tables;
    private final Clock clock;

    Decisions(Jams jams, DecisionMapper rows, DecisionTables tables, Clock clock) {
        this.jams = jams;
        this.rows = rows;
        this.tables = tables;
        this.clock = clock;
    }

    /** Each decision with the table it is made by. */
    @Transactional(readOnly = true)
    public List<JamDecision> all(Actor reader, Id<Jam> jam) {
        jams.visible(jam, reader);
        return all(jam);
    }

    /** The table as XML; of a draft without its own, the one it would be pinned to now. */
    @Transactional(readOnly = true)
    public String file(Actor reader, Id<Jam> jam, Decision name) {
        jams.visible(jam, reader);
        return rows.file(jam, name)
                .orElseGet(() -> pinned(jam, name).map(tables::file).orElseGet(() -> tables.file(name)));
    }

    /** Takes the place of what the draft had; Invalid with what is wrong with the table, {@code wrong-phase} after the announcement. */
    public JamDecision bring(Actor by, Id<Jam> jam, Decision name, byte[] file) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        requireDraft(jams.visible(jam, by));
        // what takes long is done before anybody else has to wait
        String table = tables.checked(name, file, FIELD);
        jams.hold(jam);
        requireDraft(jams.get(jam));
        rows.delete(jam, name);
        String digest = Sha256.of(table);
        JamDecision brought = new JamDecision(name, digest, by.id(), clock.instant(), null, null, null);
        rows.insert(jam, brought, table);
        return of(jam, name);
    }

    /** Back to the product's table; again changes nothing. */
    public void drop(Actor by, Id<Jam> jam, Decision name) {
        by.require(Role.FACILITATOR, Role.ADMIN);
        jams.hold(jam);
        requireDraft(jams.visible(jam, by));
        rows.delete(jam, name);
    }

    /** The tables a Jam brings along, as XML. */
    @Transactional(readOnly = true)
    public Map<Decision, String> brought(Id<Jam> jam) {
        return Arrays.stream(Decision.values())
                .filter(name -> rows.file(jam, name).isPresent())
                .collect(Collectors.toMap(
                        Function.identity(), name -> rows.file(jam, name).orElseThrow()));
    }

    /** From now on the decision is made by that version; it is said once, when the Jam is announced. */
    public void pin(Id<Jam> jam, Decision name, PinnedDecision pinned) {
        if (rows.pin(jam, name, pinned, clock.instant()) != 1) {
            rows.insertPin(jam, name, pinned, clock.instant());
        }
    }

    /** Absent before the announcement, and for Jams announced before tables were pinned. */
    @Transactional(readOnly = true)
    public Optional<PinnedDecision> pinned(Id<Jam> jam, Decision name) {
        return Optional.ofNullable(of(jam, name).pin());
    }

    private JamDecision of(Id<Jam> jam, Decision name) {
        return all(jam).stream()
                .filter(decision -> decision.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private List<JamDecision> all(Id<Jam> jam) {
        Map<Decision, JamDecision> known =
                rows.all(jam).stream().collect(Collectors.toMap(JamDecision::name, Function.identity()));
        return Arrays.stream(Decision.values())
                .map(name -> known.getOrDefault(name, JamDecision.usual(name)))
                .toList();
    }

    private static void requireDraft(Jam jam) {
        if (jam.phase() != JamPhase.DRAFT) {
            throw Jams.wrongPhase(jam);
        }
    }
}
