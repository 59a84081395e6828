package org.jamfund.workflow.jamround;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jamfund.funding.AllocationNews;
import org.jamfund.funding.Allocations;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.JamRound;
import org.jamfund.project.Settlement;
import org.jamfund.review.Reviews;
import org.jamfund.voting.Shortlists;
import org.jamfund.voting.Tallies;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.EngineStatistics;
import org.jamfund.workflow.engine.Tokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is done to every idea of a Jam is done in chunks, so that no transaction is long and a restart goes on. */
@Configuration(proxyBeanMethods = false)
class JamRoundDelegates {

    private static final int CHUNK = 200;

    /** Each idea passed over is told by how much, which takes as long as deciding some eighty times. */
    private static final int EXPLAINED = 1;

    @Bean
    JavaDelegate tallyBallots(EngineStatistics statistics, Tallies tallies) {
        return token -> {
            statistics.refresh();
            tallies.count(jam(token));
        };
    }

    @Bean
    JavaDelegate shortlistIdeas(Shortlists shortlists, ShortlistingTable table) {
        return token -> shortlists.decide(jam(token), table.of(jam(token)));
    }

    @Bean
    JavaDelegate tellShortlist(Shortlists shortlists, Reviews reviews) {
        return token -> {
            boolean more = shortlists.tellNext(jam(token), CHUNK);
            JamRound.MORE_WAITING.set(token, more);
            JamRound.OPEN_REVIEWS.set(token, reviews.openReviews(jam(token)));
        };
    }

    @Bean
    JavaDelegate concludeReviews(Reviews reviews) {
        return token -> {
            reviews.conclude(jam(token));
            JamRound.OPEN_REVIEWS.set(token, reviews.openReviews(jam(token)));
        };
    }

    @Bean
    JavaDelegate proposeAllocation(Allocations allocations) {
        return token -> allocations.await(jam(token));
    }

    @Bean
    JavaDelegate publishResults(AllocationNews news) {
        return token -> JamRound.MORE_WAITING.set(token, news.tellNext(jam(token), EXPLAINED));
    }

    @Bean
    JavaDelegate settleJam(Settlement settlement) {
        return token -> JamRound.UNSETTLED.set(token, settlement.settle(jam(token)));
    }

    @Bean
    JavaDelegate tellCancellation(Tokens tokens, Rounds rounds) {
        return token -> JamRound.MORE_WAITING.set(
                token,
                tokens.tellAll(
                        IdeaJourney.JAM_CANCELLED,
                        IdeaJourney.JAM,
                        token.getProcessBusinessKey(),
                        CHUNK,
                        Carried.nothing()
                                .because(rounds.whyCancelled(jam(token)).orElse(Reason.of("jam-cancelled")))));
    }

    private static Id<Jam> jam(DelegateExecution token) {
        return Id.of(token.getProcessBusinessKey());
    }
}
