package org.jamfund.workflow.projectdelivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jamfund.funding.Conditions;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.payment.PayeeWords;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.project.Attempt;
import org.jamfund.project.Funds;
import org.jamfund.project.Milestone;
import org.jamfund.project.MilestoneStatus;
import org.jamfund.project.PlannedMilestone;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.Projects;
import org.jamfund.project.Tranches;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Subject;
import org.jamfund.workflow.inbox.SubjectOfAProcess;
import org.jamfund.workflow.inbox.TaskForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProjectDeliveryTasks {

    private static final String PAYEE = "payee";

    @Bean
    TaskForm<PlanMilestones> planMilestones(Projects projects) {
        return TaskForm.empty("project/plan-milestones", PlanMilestones.class, (by, key, answers) -> {
                    Project project = projects.openFor(Id.of(key));
                    projects.plan(by, project.id(), plan(answers, project.currency()), project.version());
                })
                .briefed((by, key) -> List.of(
                        Fact.amount("award", projects.openFor(Id.of(key)).awarded())));
    }

    @Bean
    TaskForm<ReportMilestone> reportMilestone(
            Projects projects, ProjectRegister register, Tranches tranches, PayeeWords payees) {
        return TaskForm.empty("project/report-milestone", ReportMilestone.class, (by, key, answers) -> {
                    Project project = projects.openFor(Id.of(key));
                    int number = current(register, project).number();
                    tranches.report(by, project.id(), number, answers.report(project.currency()));
                })
                .briefed((by, key) -> {
                    Project project = projects.openFor(Id.of(key));
                    Milestone milestone = current(register, project);
                    List<Fact> facts = about(milestone);
                    if (payees.of(project.id()).isEmpty()) {
                        facts.add(Fact.reason(PAYEE, PayeeWords.none()));
                    }
                    if (milestone.rejection() != null) {
                        facts.add(Fact.words("rejection", milestone.rejection()));
                    }
                    return facts;
                });
    }

    @Bean
    TaskForm<ApproveTranche> approveTranche(
            Projects projects, ProjectRegister register, Tranches tranches, PayeeWords payees, Conditions conditions) {
        return TaskForm.empty("project/approve-tranche", ApproveTranche.class, (by, key, answers) -> {
                    Project project = projects.openFor(Id.of(key));
                    int number = current(register, project).number();
                    if (answers.decision().equals("approve")) {
                        tranches.approve(by, project.id(), number, answers.payee());
                    } else {
                        tranches.reject(
                                by, project.id(), number, Reason.said(Objects.requireNonNull(answers.reason())));
                    }
                })
                .prefilled((by, key) -> ApproveTranche.undecided(
                        payees.named(projects.openFor(Id.of(key)).id())))
                .briefed((by, key) -> {
                    Project project = projects.openFor(Id.of(key));
                    Milestone milestone = current(register, project);
                    List<Fact> facts = about(milestone);
                    List<Attempt> rounds = register.attempts(project.id()).getOrDefault(milestone.number(), List.of());
                    told(milestone, rounds, facts);
                    Funds funds = register.funds(project);
                    facts.add(Fact.amount("award", funds.awarded()));
                    facts.add(Fact.amount("disbursed", funds.disbursed()));
                    conditions
                            .open(project.awardId())
                            .forEach(one -> facts.add(Fact.words("condition-open", one.words())));
                    facts.add(Fact.reason(PAYEE, payees.of(project.id()).orElseGet(PayeeWords::none)));
                    payees.news(project.id()).ifPresent(news -> facts.add(Fact.reason("payee-new", news)));
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

    /** What finance decides on: the report with what shows it and what it cost, and why it was sent back before. */
    private static void told(Milestone milestone, List<Attempt> rounds, List<Fact> facts) {
        facts.add(Fact.amount("cost", milestone.cost()));
        facts.add(Fact.amount("unspent", milestone.amount().minus(milestone.cost())));
        facts.add(Fact.words("report", String.valueOf(milestone.report())));
        rounds.stream()
                .reduce((earlier, later) -> later)
                .map(Attempt::evidence)
                .orElse(List.of())
                .forEach(link -> facts.add(Fact.link("evidence", link.name() + "", link.url() + "", link.host())));
        rounds.stream()
                .map(Attempt::rejection)
                .filter(Objects::nonNull)
                .forEach(reason -> facts.add(Fact.words("rejection", reason)));
    }

    private static List<Fact> about(Milestone milestone) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.words("milestone", milestone.number() + ". " + milestone.name()));
        facts.add(Fact.amount("tranche", milestone.amount()));
        facts.add(Fact.day("due", milestone.dueOn()));
        return facts;
    }

    private static List<PlannedMilestone> plan(PlanMilestones answers, String currency) {
        List<PlanMilestones.Row> rows = Objects.requireNonNullElse(answers.milestones(), List.of());
        return IntStream.range(0, rows.size())
                .mapToObj(number -> planned(rows.get(number), "milestones[" + number + "].amount", currency))
                .toList();
    }

    private static PlannedMilestone planned(PlanMilestones.Row row, String amountField, String currency) {
        return new PlannedMilestone(row.name(), Amounts.parse(amountField, row.amount(), currency), row.due());
    }
}
