package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.Candidate;
import org.jamfund.funding.rule.Outcome;

/** One rule applied to real ideas: the outcome and the way back from its candidates to the ideas. */
record Contest(Outcome outcome, Map<Candidate, Contestant> contestants) {

    static Contest held(List<Contestant> contestants, Question question, long budgetMinor) {
        Map<Candidate, Contestant> byCandidate = contestants.stream()
                .filter(one -> one.isAmong(question.among()))
                .collect(Collectors.toMap(Contestant::candidate, Function.identity()));
        return new Contest(question.rule().select(List.copyOf(byCandidate.keySet()), budgetMinor), byCandidate);
    }

    List<Contestant> of(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> Objects.requireNonNull(contestants.get(candidate)))
                .toList();
    }
}
