package org.jamfund.workflow.projectdelivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.project.Milestone;
import org.jamfund.project.MilestoneStatus;
import org.jamfund.project.PlannedMilestone;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.Projects;
import org.jamfund.project.Tranches;
import org.jamfund.workflow.inbox.Answers;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectDeliveryTasks {

    @Bean
    TaskForm planMilestones(Projects projects) {
        return TaskForm.empty("project/plan-milestones", (by, key, answers) -> {
                    Project project = projects.openFor(Id.of(key));
                    projects.plan(by, project.id(), plan(answers, project.currency()), project.version());
                })
                .briefed((by, key) -> List.of(
                        Fact.amount("award", projects.openFor(Id.of(key)).awarded())));
    }

    @Bean
    TaskForm reportMilestone(Projects projects, ProjectRegister register, Tranches tranches) {
        return TaskForm.empty("project/report-milestone", (by, key, answers) -> {
                    Project project = projects.openFor(Id.of(key));
                    tranches.report(by, project.id(), current(register, project).number(), answers.text("text"));
                })
                .briefed((by, key) -> {
                    Milestone milestone = current(register, projects.openFor(Id.of(key)));
                    List<Fact> facts = about(milestone);
                    if (milestone.rejection() != null) {
                        facts.add(Fact.words("rejection", milestone.rejection()));
                    }
                    return facts;
                });
    }

    @Bean
    TaskForm approveTranche(Projects projects, ProjectRegister register, Tranches tranches) {
        return TaskForm.empty("project/approve-tranche", (by, key, answers) -> {
                    Project project = projects.openFor(Id.of(key));
                    int number = current(register, project).number();
                    if (answers.text("decision").equals("approve")) {
                        tranches.approve(by, project.id(), number);
                    } else {
                        tranches.reject(by, project.id(), number, Reason.said(answers.text("reason")));
                    }
                })
                .briefed((by, key) -> {
                    Project project = projects.openFor(Id.of(key));
                    Milestone milestone = current(register, project);
                    List<Fact> facts = about(milestone);
                    facts.add(Fact.words("report", String.valueOf(milestone.report())));
                    facts.add(Fact.amount("award", project.awarded()));
                    facts.add(Fact.amount("disbursed", project.disbursed()));
                    return facts;
                });
    }

    @Bean
    SubjectOfAProcess projectInDelivery(Projects projects, Ideas ideas) {
        return new SubjectOfAProcess(ProjectDelivery.KEY, key -> {
            Idea idea = ideas.get(Id.of(key));
            return Subject.project(projects.openFor(idea.id()).id(), idea.id(), idea.title());
        });
    }

    /** Milestones are worked on in order: the first whose tranche has not been paid. */
    private static Milestone current(ProjectRegister register, Project project) {
        return register.milestones(project.id()).stream()
                .filter(milestone -> milestone.status() != MilestoneStatus.DISBURSED)
                .findFirst()
                .orElseThrow(() -> Refusal.of("no-journey").asException());
    }

    private static List<Fact> about(Milestone milestone) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.words("milestone", milestone.number() + ". " + milestone.name()));
        facts.add(Fact.amount("tranche", milestone.amount()));
        facts.add(Fact.day("due", milestone.dueOn()));
        return facts;
    }

    private static List<PlannedMilestone> plan(Answers answers, String currency) {
        List<Answers> rows = answers.list("milestones");
        return IntStream.range(0, rows.size())
                .mapToObj(number -> planned(rows.get(number), "milestones[" + number + "].amount", currency))
                .toList();
    }

    private static PlannedMilestone planned(Answers row, String amountField, String currency) {
        return new PlannedMilestone(
                row.text("name"), Amounts.parse(amountField, row.text("amount"), currency), row.date("due"));
    }
}
