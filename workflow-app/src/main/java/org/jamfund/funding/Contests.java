package org.jamfund.funding;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.idea.Idea;
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
    Contest held(Jam jam, Scenario scenario, Money budget) {
        List<Contestant> contestants = mapper.contestants(jam.id());
        return Contest.held(ballots.of(jam, tally(jam), contestants), contestants, scenario, budget);
    }

    /** Reads what a scenario needs, so that whoever asks it while others wait need not. */
    void prepare(Jam jam, Scenario scenario) {
        if (scenario.needsBallots()) {
            ballots.of(jam, tally(jam), mapper.contestants(jam.id()));
        }
    }

    /** Without reading ballots where the procedure looks at votes alone: quick whatever their number. */
    Contest decided(Jam jam, Scenario scenario, Money budget) {
        if (scenario.needsBallots()) {
            return held(jam, scenario, budget);
        }
        List<Contestant> contestants = mapper.contestants(jam.id());
        Electorate silent = Electorate.of(
                        contestants.stream().map(Contestant::entrant).toList())
                .add("", tally(jam).ballots(), new int[0], null)
                .build();
        return Contest.held(silent, contestants, scenario, budget);
    }

    /** A scenario that was answered, put again: these ideas belong to it whatever their status has become. */
    Contest again(Jam jam, Scenario scenario, Set<Id<Idea>> listed) {
        List<Contestant> contestants = mapper.contestants(jam.id());
        List<Contestant> then = contestants.stream()
                .map(one -> listed.contains(one.ideaId()) ? one.asRecommended() : one)
                .toList();
        Money budget = Objects.requireNonNull(scenario.budget());
        return Contest.held(ballots.of(jam, tally(jam), then), then, scenario, budget);
    }

    Tally tally(Jam jam) {
        return tallies.find(jam.id()).orElseThrow(() -> new NotFound(Refusal.of("not-tallied-yet")));
    }
}
