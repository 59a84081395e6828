package org.jamfund.funding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jamfund.funding.rule.Measures;
import org.jamfund.funding.rule.Outcome;
import org.jamfund.funding.rule.Tie;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Busy;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What-if: the frozen ballots under any rule and budget, without effect. Before the tally there is nothing to find. Refused:
 * {@code takes-too-long}; where others are working out too much, {@link Busy}. Not transactional, because what takes seconds must
 * not hold a connection meanwhile.
 */
@Service
public class Proposals {

    private final Jams jams;
    private final Envelopes envelopes;
    private final Contests contests;
    private final Turns turns;

    Proposals(Jams jams, Envelopes envelopes, Contests contests, Turns turns) {
        this.jams = jams;
        this.envelopes = envelopes;
        this.contests = contests;
        this.turns = turns;
    }

    /** What a rule would fund, and what that costs. */
    public record Choice(Set<Id<Idea>> ideas, Money cost) {}

    /** The choice alone, without figures about those who voted. */
    public Choice choose(Actor actor, Id<Jam> id, Scenario scenario) {
        Jam jam = asked(actor, id);
        Contest contest = turns.take(patience -> contests.decided(jam, scenario, budget(jam, scenario), patience));
        return new Choice(
                Set.copyOf(ids(contest.of(contest.outcome().selected()))),
                Amounts.ofMinor(contest.outcome().totalCost(), jam.currency()));
    }

    /** With the margins of so many ideas that were not selected; each takes some forty times as long as the choice. */
    public Proposal propose(Actor actor, Id<Jam> id, Scenario scenario, int margins) {
        Jam jam = asked(actor, id);
        return turns.take(patience -> {
            Contest contest = contests.held(jam, scenario, budget(jam, scenario), patience);
            return proposal(jam, scenario, contest, margins);
        });
    }

    private Proposal proposal(Jam jam, Scenario scenario, Contest contest, int margins) {
        Money budget = budget(jam, scenario);
        Outcome outcome = contest.outcome();
        Money total = Amounts.ofMinor(outcome.totalCost(), jam.currency());
        return new Proposal(
                scenario,
                budget,
                scenario.usedStep(budget),
                contest.of(outcome.selected()).stream()
                        .map(one -> new Share(one.ideaId(), Amounts.ofMinor(one.requestedMinor(), jam.currency())))
                        .toList(),
                total,
                budget.minus(total),
                outcome.ties().stream().map(tie -> tied(contest, tie)).toList(),
                ids(contest.of(contest.decision().unsupported())),
                ids(contest.of(contest.decision().barred())),
                contest.leftOut(),
                contest.decision().comparison(),
                sharedOut(outcome.perVoter(), jam.currency()),
                Metrics.of(Measures.of(contest.electorate(), outcome.selected()), outcome.selected(), jam.currency()),
                new Explanation(contest, jam.currency()).ofAll(margins),
                contests.stated(jam).all(),
                contests.tally(jam).digest());
    }

    /** Why the rule selects that idea or not, with its margin; absent where the idea is not among those asked about. */
    public Optional<Reason> why(Actor actor, Id<Jam> id, Scenario scenario, Id<Idea> idea) {
        Jam jam = asked(actor, id);
        return turns.take(patience -> new Explanation(
                        contests.decided(jam, scenario, budget(jam, scenario), patience), jam.currency())
                .of(idea));
    }

    /** What the file of an imported election states and could be applied; nothing for a Jam of its own. */
    public List<FileStatement> stated(Actor actor, Id<Jam> id) {
        return contests.stated(asked(actor, id)).all();
    }

    private Jam asked(Actor actor, Id<Jam> id) {
        actor.require(Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN);
        return jams.visible(id, actor);
    }

    private Money budget(Jam jam, Scenario scenario) {
        Money asked = scenario.budget();
        if (asked != null) {
            return asked;
        }
        Envelope envelope = envelopes.of(jam.id());
        return envelope.money(envelope.granted());
    }

    private static Proposal.TiedIdeas tied(Contest contest, Tie tie) {
        return new Proposal.TiedIdeas(ids(contest.of(tie.tied())), ids(contest.of(tie.taken())), tie.isDecisive());
    }

    private static Proposal.@Nullable SharedOut sharedOut(Outcome.@Nullable PerVoter perVoter, String currency) {
        return perVoter == null
                ? null
                : new Proposal.SharedOut(
                        Amounts.ofMinor(perVoter.total() / perVoter.voters(), currency), perVoter.runs());
    }

    private static List<Id<Idea>> ids(List<Contestant> contestants) {
        return contestants.stream().map(Contestant::ideaId).toList();
    }
}
