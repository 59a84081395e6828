package org.jamfund.funding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jamfund.funding.rule.Admission;
import org.jamfund.funding.rule.Patience;
import org.jamfund.idea.Idea;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.voting.Tallies;
import org.jamfund.voting.Tally;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Puts a scenario to the counted ballots. Before the tally there is nothing to ask: {@code not-tallied-yet}. */
@Component
class Contests {

    private final Tallies tallies;
    private final CountedBallots ballots;
    private final ContestMapper mapper;

    Contests(Tallies tallies, CountedBallots ballots, ContestMapper mapper) {
        this.tallies = tallies;
        this.ballots = ballots;
        this.mapper = mapper;
    }

    /** With every ballot, so that it can be measured how a list serves those who voted. */
    Contest held(Jam jam, Scenario scenario, Money budget, Patience patience) {
        List<Contestant> contestants = mapper.contestants(jam.id());
        return held(jam, scenario, budget, counted(jam, scenario, contestants, true), patience);
    }

    /** Without reading ballots where the procedure looks at votes alone: quick whatever their number. */
    Contest decided(Jam jam, Scenario scenario, Money budget, Patience patience) {
        return among(mapper.contestants(jam.id()), jam, scenario, budget, patience);
    }

    /** The same among these ideas as they were read. */
    Contest among(List<Contestant> contestants, Jam jam, Scenario scenario, Money budget, Patience patience) {
        return held(jam, scenario, budget, counted(jam, scenario, contestants, scenario.needsBallots()), patience);
    }

    /** A scenario that was decided, once more: these ideas belong to it whatever their status has become. */
    Contest again(Jam jam, Scenario scenario, Set<Id<Idea>> listed, Patience patience) {
        List<Contestant> then = mapper.contestants(jam.id()).stream()
                .map(one -> listed.contains(one.ideaId()) ? one.asRecommended() : one)
                .toList();
        Money budget = Objects.requireNonNull(scenario.budget());
        return among(then, jam, scenario, budget, patience);
    }

    /** What the file of an imported election states. */
    FileStatements stated(Jam jam) {
        return FileStatements.of(mapper.stated(jam.id()));
    }

    private Contest held(Jam jam, Scenario scenario, Money budget, Counted counted, Patience patience) {
        Admission admission = applied(jam, scenario)
                .admission(scenario.provisos().support(), jam.ballotKind() == BallotKind.POINTS, jam.currency());
        return Contest.held(counted, scenario, scenario.procedure(budget, admission), patience);
    }

    private Counted counted(Jam jam, Scenario scenario, List<Contestant> contestants, boolean withBallots) {
        BallotLimits limits = applied(jam, scenario).limits(jam.currency());
        Tally tally = tally(jam);
        return withBallots
                ? ballots.of(jam, tally, contestants, limits)
                : Counted.silently(contestants, tally.ballots());
    }

    /** Those of them that the scenario applies. */
    FileStatements applied(Jam jam, Scenario scenario) {
        Set<FileRule> apply = scenario.provisos().apply();
        return apply.isEmpty() ? FileStatements.NONE : stated(jam).applied(apply);
    }

    Tally tally(Jam jam) {
        return tallies.find(jam.id()).orElseThrow(() -> new NotFound(Refusal.of("not-tallied-yet")));
    }
}
