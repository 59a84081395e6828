package org.jamfund.funding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.funding.rule.Outcome;
import org.jamfund.funding.rule.Patience;
import org.jamfund.funding.rule.Procedure;

/** A procedure applied to real ideas: who was asked, what came of it, the way back from its entrants to the ideas, and how long deciding took. */
record Contest(
        Procedure procedure,
        Electorate electorate,
        Procedure.Decision decision,
        Map<Entrant, Contestant> contestants,
        long leftOut,
        Duration took,
        Patience patience) {

    static Contest held(Counted counted, Scenario scenario, Procedure procedure, Patience patience) {
        scenario.provisos().requireAbout(counted.contestants());
        Map<Entrant, Contestant> byEntrant = counted.contestants().stream()
                .filter(one -> one.isAmong(scenario.among())
                        && !scenario.provisos().without().contains(one.ideaId()))
                .collect(Collectors.toMap(Contestant::entrant, Function.identity()));
        Electorate everybody = counted.everybody();
        Electorate electorate = everybody.among(
                everybody.entrants().stream().filter(byEntrant::containsKey).toList());
        long began = System.nanoTime();
        Procedure.Decision decision = procedure.decide(electorate, patience);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Contest(procedure, electorate, decision, byEntrant, counted.leftOut(), took, patience);
    }

    Outcome outcome() {
        return decision.outcome();
    }

    List<Contestant> of(List<Entrant> entrants) {
        return entrants.stream().map(this::of).toList();
    }

    Contestant of(Entrant entrant) {
        return Objects.requireNonNull(contestants.get(entrant));
    }
}
