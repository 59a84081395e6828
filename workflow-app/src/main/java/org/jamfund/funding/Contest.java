package org.jamfund.funding;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.Candidate;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.funding.rule.Outcome;
import org.jamfund.funding.rule.Procedure;
import org.joda.money.Money;

/** A procedure applied to real ideas: who was asked, what came of it, the way back from its candidates to the ideas, and how long deciding took. */
record Contest(
        Procedure procedure,
        Electorate electorate,
        Procedure.Decision decision,
        Map<Candidate, Contestant> contestants,
        Duration took) {

    static Contest held(Electorate everybody, List<Contestant> contestants, Question question, Money budget) {
        question.conditions().requireAbout(contestants);
        Map<Candidate, Contestant> byCandidate = contestants.stream()
                .filter(one -> one.isAmong(question.among())
                        && !question.conditions().without().contains(one.ideaId()))
                .collect(Collectors.toMap(Contestant::candidate, Function.identity()));
        Electorate electorate = everybody.among(
                everybody.candidates().stream().filter(byCandidate::containsKey).toList());
        Procedure procedure = question.procedure(budget);
        long began = System.nanoTime();
        Procedure.Decision decision = procedure.decide(electorate);
        return new Contest(procedure, electorate, decision, byCandidate, Duration.ofNanos(System.nanoTime() - began));
    }

    Outcome outcome() {
        return decision.outcome();
    }

    List<Contestant> of(List<Candidate> candidates) {
        return candidates.stream().map(this::of).toList();
    }

    Contestant of(Candidate candidate) {
        return Objects.requireNonNull(contestants.get(candidate));
    }
}
