package org.jamfund.workflow.fundingdecision;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jamfund.funding.Award;
import org.jamfund.funding.Awards;
import org.jamfund.funding.FundingSeats;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Seats;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.process.FundingDecision;
import org.jamfund.workflow.engine.Cause;
import org.jamfund.workflow.engine.Excluded;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundingDecisionDelegates {

    @Bean
    JavaDelegate decideApprovalTier(ApprovalTiers tiers, Awards awards, FundingSeats board) {
        return token -> {
            Id<Idea> idea = idea(token);
            Seats seats = board.open(idea, tiers.of(award(awards, idea)));
            FundingDecision.MEMBERS.set(token, seats.members());
            FundingDecision.ENOUGH_MEMBERS.set(token, seats.enough());
            FundingDecision.COUNTERSIGN.set(token, seats.countersign());
        };
    }

    @Bean
    TaskListener boardSeatAssignee(FundingSeats seats) {
        return task -> {
            Id<Idea> idea = Id.of(task.getExecution().getProcessBusinessKey());
            task.setAssignee(seats.member(idea, FundingDecision.memberOf(task)).text());
        };
    }

    @Bean
    JavaDelegate countFundingVotes(FundingVotes votes) {
        return token -> FundingDecision.APPROVED.set(token, votes.count(idea(token)));
    }

    /** Finance, but for those who would countersign what they had a part in. */
    @Bean
    TaskListener countersigners(Awards awards) {
        return task ->
                Excluded.from(task, awards.involved(Id.of(task.getExecution().getProcessBusinessKey())));
    }

    @Bean
    JavaDelegate postAward(Awards awards) {
        return token -> {
            awards.post(idea(token));
            end(token, awards, FundingDecision.FUNDED);
        };
    }

    @Bean
    JavaDelegate voidReservation(Awards awards) {
        return token -> {
            awards.voidReservation(idea(token));
            end(token, awards, FundingDecision.DECLINED);
        };
    }

    private static void end(DelegateExecution token, Awards awards, String outcome) {
        FundingDecision.FUNDING_OUTCOME.set(token, outcome);
        Cause.tellCaller(token, Reason.decoded(award(awards, idea(token)).reason()));
    }

    private static Award award(Awards awards, Id<Idea> idea) {
        return awards.of(idea).orElseThrow(() -> new IllegalStateException("No award for " + idea));
    }

    private static Id<Idea> idea(DelegateExecution token) {
        return Id.of(token.getProcessBusinessKey());
    }
}
