package org.jamfund.funding;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.funding.rule.Candidate;
import org.jamfund.funding.rule.Tie;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.voting.Tallies;
import org.jamfund.voting.Tally;
import org.joda.money.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What-if: the frozen ballots under any rule and budget, without effect. Before the tally there is nothing to find. */
@Service
@Transactional(readOnly = true)
public class Proposals {

    private final Jams jams;
    private final Tallies tallies;
    private final Envelopes envelopes;
    private final ContestMapper mapper;

    Proposals(Jams jams, Tallies tallies, Envelopes envelopes, ContestMapper mapper) {
        this.jams = jams;
        this.tallies = tallies;
        this.envelopes = envelopes;
        this.mapper = mapper;
    }

    /** What a rule would fund, and what that costs. */
    public record Choice(Set<Id<Idea>> ideas, Money cost) {}

    /** The choice alone, without figures about those who voted: quick whatever the number of ballots. */
    public Choice choose(Actor actor, Id<Jam> id, Question question) {
        actor.require(Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN);
        Jam jam = jams.visible(id, actor);
        Contest contest = Contest.held(
                mapper.contestants(id), question, budget(jam, question).getAmountMinorLong());
        return new Choice(
                Set.copyOf(ids(contest.of(contest.outcome().selected()))),
                Amounts.ofMinor(contest.outcome().totalCost(), jam.currency()));
    }

    public Proposal propose(Actor actor, Id<Jam> id, Question question) {
        actor.require(Role.FINANCE, Role.AUDITOR, Role.BOARD, Role.FACILITATOR, Role.ADMIN);
        Jam jam = jams.visible(id, actor);
        Tally tally = tallies.find(id).orElseThrow(() -> new NotFound(Refusal.of("not-tallied-yet")));
        Money budget = budget(jam, question);
        Contest contest = Contest.held(mapper.contestants(id), question, budget.getAmountMinorLong());
        Money total = Amounts.ofMinor(contest.outcome().totalCost(), jam.currency());
        return new Proposal(
                question,
                budget,
                contest.of(contest.outcome().selected()).stream()
                        .map(one -> new Share(one.ideaId(), Amounts.ofMinor(one.requestedMinor(), jam.currency())))
                        .toList(),
                total,
                budget.minus(total),
                contest.outcome().ties().stream().map(tie -> tied(contest, tie)).toList(),
                metrics(tally, contest),
                why(contest));
    }

    private Money budget(Jam jam, Question question) {
        Money asked = question.budget();
        if (asked != null) {
            return asked;
        }
        Envelope envelope = envelopes.of(jam.id());
        return envelope.money(envelope.granted());
    }

    private static Proposal.TiedIdeas tied(Contest contest, Tie tie) {
        return new Proposal.TiedIdeas(ids(contest.of(tie.tied())), ids(contest.of(tie.taken())), tie.isDecisive());
    }

    private Metrics metrics(Tally tally, Contest contest) {
        List<Candidate> selected = contest.outcome().selected();
        long served = selected.isEmpty() ? 0 : mapper.votersOf(tally.jamId(), ids(contest.of(selected)));
        long lines = selected.stream().mapToLong(Candidate::votes).sum();
        int decimals = envelopes.of(tally.jamId()).money(0).getCurrencyUnit().getDecimalPlaces();
        BigDecimal money = selected.stream()
                .map(one -> BigDecimal.valueOf(one.cost(), decimals).multiply(BigDecimal.valueOf(one.votes())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Metrics.of(tally.ballots(), served, lines, money);
    }

    private static Map<Id<Idea>, Reason> why(Contest contest) {
        Map<Id<Idea>, Reason> why = new LinkedHashMap<>();
        int place = 0;
        for (Contestant one : contest.of(contest.outcome().selected())) {
            why.put(one.ideaId(), Reason.of("selected-by-rule", ++place, one.votes()));
        }
        for (Contestant one : contest.of(contest.outcome().left())) {
            why.put(one.ideaId(), Reason.of("did-not-fit", one.votes()));
        }
        return why;
    }

    private static List<Id<Idea>> ids(List<Contestant> contestants) {
        return contestants.stream().map(Contestant::ideaId).toList();
    }
}
