package org.jamfund.workflow.fundingdecision;

import org.jamfund.funding.Awards;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundingDecisionTasks {

    @Bean
    TaskForm voteOnFunding(FundingVotes votes, Ideas ideas) {
        return TaskForm.empty("funding/vote-on-funding", (by, key, answers) -> {
            String currency = ideas.get(Id.of(key)).currency();
            String amount = answers.textOrNull("amount");
            votes.cast(
                    by,
                    Id.of(key),
                    new BoardVote(
                            Coded.of(Vote.class, "vote", answers.text("vote")),
                            amount == null ? null : Amounts.parse("amount", amount, currency),
                            answers.text("comment")));
        });
    }

    @Bean
    TaskForm appointSubstitutes(FundingVotes votes) {
        return TaskForm.empty(
                "funding/appoint-substitutes",
                (by, key, answers) -> votes.appointSubstitute(by, Id.of(key), answers.text("member")));
    }

    @Bean
    TaskForm countersignAward(Awards awards) {
        return TaskForm.empty(
                "funding/countersign-award",
                (by, key, answers) -> awards.countersign(
                        by,
                        Id.of(key),
                        answers.text("countersign").equals("yes"),
                        Reason.said(answers.text("reason"))));
    }
}
