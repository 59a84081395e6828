package org.jamfund.workflow.jamround;

import java.util.List;
import org.jamfund.funding.Adoption;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Among;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.process.JamRound;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JamRoundTasks {

    @Bean
    TaskForm<SynthesiseBigIdeas> synthesiseBigIdeas(Rounds rounds) {
        return TaskForm.empty(
                "jam/synthesise-big-ideas",
                SynthesiseBigIdeas.class,
                (by, key, answers) -> rounds.synthesised(by, Id.of(key)));
    }

    @Bean
    TaskForm<AdoptAllocation> adoptAllocation(Allocations allocations, Jams jams, Envelopes envelopes) {
        return TaskForm.empty("funding/adopt-allocation", AdoptAllocation.class, (by, key, answers) -> {
                    Jam jam = jams.get(Id.of(key));
                    AllocationRule rule = Coded.of(AllocationRule.class, "rule", answers.rule());
                    Scenario scenario = new Scenario(
                            rule,
                            Coded.of(Among.class, "among", answers.among()),
                            amount("budget", answers.budget(), jam),
                            rule.raisesShares() ? amount("step", answers.step(), jam) : null,
                            Scenario.Provisos.NONE);
                    allocations.adopt(by, jam.id(), new Adoption.ByRule(scenario, Reason.said(answers.reason())));
                })
                .briefed((by, key) -> {
                    Envelope envelope = envelopes.of(Id.of(key));
                    return List.of(
                            Fact.amount("granted", envelope.money(envelope.granted())),
                            Fact.amount("available", envelope.money(envelope.available())));
                });
    }

    private static @Nullable Money amount(String field, @Nullable String answer, Jam jam) {
        return answer == null ? null : Amounts.parse(field, answer, jam.currency());
    }

    @Bean
    SubjectOfAProcess jamOfARound(Jams jams) {
        return new SubjectOfAProcess(JamRound.KEY, key -> {
            Jam jam = jams.get(Id.of(key));
            return Subject.jam(jam.id(), jam.title());
        });
    }
}
