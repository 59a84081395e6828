package org.jamfund.workflow.jamround;

import java.util.List;
import java.util.Set;
import org.jamfund.funding.Among;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.Proposals;
import org.jamfund.funding.Result;
import org.jamfund.funding.Results;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.workflow.inbox.InboxTask;
import org.jamfund.workflow.inbox.TaskPart;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The board adopts with open eyes: the shortlisted ideas, and what each rule would pay of them out of what is left. */
@Component
class AdoptionPart implements TaskPart {

    private static final String FORM = "funding/adopt-allocation";

    private final Results results;
    private final Proposals proposals;
    private final Envelopes envelopes;

    AdoptionPart(Results results, Proposals proposals, Envelopes envelopes) {
        this.results = results;
        this.proposals = proposals;
        this.envelopes = envelopes;
    }

    /** What one rule would choose. */
    record Choice(AllocationRule rule, Set<Id<Idea>> ideas, Money cost) {}

    @Override
    public void onTask(InboxTask task, Actor reader, Model page) {
        Id<?> about = task.subject().jam();
        if (about == null || !task.formKey().equals(FORM)) {
            return;
        }
        Id<Jam> jam = Id.of(about.text());
        List<Result> shortlist = results.list(jam, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(Result::shortlisted)
                .toList();
        Envelope envelope = envelopes.of(jam);
        page.addAttribute("shortlist", shortlist);
        page.addAttribute(
                "choices",
                List.of(
                                AllocationRule.GREEDY_VOTES,
                                AllocationRule.GREEDY_VOTES_PER_COST,
                                AllocationRule.EQUAL_SHARES_U)
                        .stream()
                        .map(rule -> choice(reader, jam, rule, envelope.money(envelope.available())))
                        .toList());
    }

    private Choice choice(Actor reader, Id<Jam> jam, AllocationRule rule, Money budget) {
        Proposals.Choice chosen = proposals.choose(reader, jam, Scenario.of(rule, Among.RECOMMENDED, budget));
        return new Choice(rule, chosen.ideas(), chosen.cost());
    }
}
