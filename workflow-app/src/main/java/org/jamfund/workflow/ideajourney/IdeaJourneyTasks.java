package org.jamfund.workflow.ideajourney;

import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaRecords;
import org.jamfund.idea.IdeaText;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jamfund.review.Assessments;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.joda.money.Money;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdeaJourneyTasks {

    @Bean
    TaskForm<ReviseIdea> reviseIdea(Ideas ideas, IdeaRecords records, Assessments assessments) {
        return TaskForm.empty("idea/revise-idea", ReviseIdea.class, (by, key, answers) -> {
                    Idea idea = ideas.visible(Id.of(key), by);
                    IdeaText text = revised(records.text(idea.id()), answers);
                    ideas.revise(by, idea.id(), text, idea.version(), answers.note());
                })
                .prefilled((by, key) -> asWritten(records.text(Id.of(key))))
                .briefed((by, key) -> assessments.visibleTo(by, Id.of(key)).stream()
                        .map(assessment -> Fact.words("expert", assessment.comment()))
                        .toList());
    }

    @Bean
    SubjectOfAProcess ideaOfAJourney(Ideas ideas) {
        return subject(IdeaJourney.KEY, ideas);
    }

    @Bean
    SubjectOfAProcess ideaUnderReview(Ideas ideas) {
        return subject(ExpertReview.KEY, ideas);
    }

    @Bean
    SubjectOfAProcess ideaToBeFunded(Ideas ideas) {
        return subject(FundingDecision.KEY, ideas);
    }

    private static SubjectOfAProcess subject(String process, Ideas ideas) {
        return new SubjectOfAProcess(process, key -> {
            Idea idea = ideas.get(Id.of(key));
            return Subject.idea(idea.id(), idea.title());
        });
    }

    private static ReviseIdea asWritten(IdeaText text) {
        String amount = text.requested().getAmount().toPlainString();
        return new ReviseIdea(text.title(), text.problem(), text.solution(), amount, null);
    }

    private static IdeaText revised(IdeaText before, ReviseIdea answers) {
        String amount = answers.amount();
        Money requested = amount == null
                ? before.requested()
                : Amounts.parse(
                        "amount", amount, before.requested().getCurrencyUnit().getCode());
        return new IdeaText(
                answers.title(),
                answers.problem(),
                answers.solution(),
                requested,
                before.topic(),
                before.tags(),
                before.buildsOn(),
                List.of());
    }
}
