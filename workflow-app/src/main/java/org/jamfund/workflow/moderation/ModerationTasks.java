package org.jamfund.workflow.moderation;

import java.util.ArrayList;
import java.util.List;
import org.jamfund.conversation.Comments;
import org.jamfund.conversation.Moderation;
import org.jamfund.conversation.ModerationCase;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ModerationTasks {

    @Bean
    TaskForm<ModerateContent> moderateContent(Moderation moderation, Comments comments) {
        return TaskForm.empty(
                        "conversation/moderate-content",
                        ModerateContent.class,
                        (by, key, answers) -> moderation.decide(
                                by, Id.of(key), answers.decision().equals("remove"), Reason.said(answers.reason())))
                .briefed((by, key) -> about(moderation.get(Id.of(key)), moderation, comments));
    }

    @Bean
    TaskForm<DecideAppeal> decideAppeal(Moderation moderation, Comments comments) {
        return TaskForm.empty(
                        "conversation/decide-appeal",
                        DecideAppeal.class,
                        (by, key, answers) -> moderation.decideAppeal(
                                by, Id.of(key), answers.decision().equals("grant"), Reason.said(answers.reason())))
                .briefed((by, key) -> {
                    ModerationCase appealed = moderation.get(Id.of(key));
                    List<Fact> facts = about(appealed, moderation, comments);
                    add(facts, "decision", appealed.decisionReason());
                    add(facts, "appeal", appealed.appeal());
                    return facts;
                });
    }

    @Bean
    SubjectOfAProcess ideaOfACase(Moderation moderation, Ideas ideas) {
        return new SubjectOfAProcess(org.jamfund.process.Moderation.KEY, key -> {
            Idea idea = ideas.get(moderation.get(Id.of(key)).ideaId());
            return Subject.idea(idea.id(), idea.title());
        });
    }

    /** What the case is about, where that is a comment, and why people flagged it. */
    private static List<Fact> about(ModerationCase item, Moderation moderation, Comments comments) {
        List<Fact> facts = new ArrayList<>();
        if (item.commentId() != null) {
            facts.add(Fact.words("comment", comments.get(item.commentId()).text()));
        }
        moderation.flags(item.id()).forEach(reason -> facts.add(Fact.reason("flag", reason)));
        return facts;
    }

    private static void add(List<Fact> facts, String name, @Nullable String encoded) {
        if (encoded != null) {
            facts.add(Fact.reason(name, Reason.decoded(encoded)));
        }
    }
}
