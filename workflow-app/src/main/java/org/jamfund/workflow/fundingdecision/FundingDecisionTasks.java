package org.jamfund.workflow.fundingdecision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jamfund.funding.Award;
import org.jamfund.funding.Awards;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.Conditions;
import org.jamfund.funding.FundingSeats;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.review.Assessments;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FundingDecisionTasks {

    @Bean
    TaskForm<VoteOnFunding> voteOnFunding(
            FundingVotes votes, Ideas ideas, Awards awards, Conditions conditions, Assessments assessments) {
        return TaskForm.empty("funding/vote-on-funding", VoteOnFunding.class, (by, key, answers) -> {
                    String currency = ideas.get(Id.of(key)).currency();
                    String amount = answers.amount();
                    votes.cast(
                            by,
                            Id.of(key),
                            new BoardVote(
                                    Coded.of(Vote.class, "vote", answers.vote()),
                                    amount == null ? null : Amounts.parse("amount", amount, currency),
                                    answers.comment()));
                })
                .briefed((by, key) -> {
                    Award award = held(awards, key);
                    List<Fact> facts = new ArrayList<>();
                    facts.add(Fact.amount("reserved", award.proposed()));
                    facts.add(Fact.count("quorum", award.quorum()));
                    facts.add(Fact.count("majority", award.majorityPercent()));
                    facts.add(Fact.reason("secrecy", Reason.of(award.secret() ? "votes-secretly" : "votes-openly")));
                    conditions.of(award.id()).forEach(one -> facts.add(Fact.words("condition", one.words())));
                    assessments.visibleTo(by, Id.of(key)).forEach(assessment -> {
                        facts.add(Fact.words("expert", assessment.comment()));
                        Optional.ofNullable(assessment.boardComment())
                                .ifPresent(words -> facts.add(Fact.words("expert-to-board", words)));
                    });
                    return facts;
                });
    }

    @Bean
    TaskForm<AppointSubstitutes> appointSubstitutes(FundingSeats board, FundingVotes votes, Awards awards) {
        return TaskForm.empty(
                        "funding/appoint-substitutes",
                        AppointSubstitutes.class,
                        (by, key, answers) -> board.appointSubstitute(by, Id.of(key), answers.member()))
                .briefed((by, key) -> {
                    Award award = held(awards, key);
                    return List.of(
                            Fact.amount("reserved", award.proposed()),
                            Fact.count("quorum", award.quorum()),
                            Fact.count("seats", votes.left(award.ideaId())));
                });
    }

    @Bean
    TaskForm<CountersignAward> countersignAward(Awards awards) {
        return TaskForm.empty(
                        "funding/countersign-award",
                        CountersignAward.class,
                        (by, key, answers) -> awards.countersign(
                                by, Id.of(key), answers.countersign().equals("yes"), Reason.said(answers.reason())))
                .briefed((by, key) -> {
                    Award award = held(awards, key);
                    return List.of(
                            Fact.amount("reserved", award.proposed()),
                            Fact.amount("awarded", award.awarded()),
                            Fact.reason("decision", Reason.decoded(award.reason())));
                });
    }

    private static Award held(Awards awards, String idea) {
        return awards.of(Id.of(idea)).orElseThrow(() -> new NotFound(idea));
    }
}
