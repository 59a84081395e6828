package org.jamfund.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.workflow.engine.Jobs;
import org.jamfund.workflow.inbox.Inbox;
import org.jamfund.workflow.inbox.InboxTask;
import org.joda.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What experts, board, owners and finance do in the earlier Jam: each works off what waits in their own inbox. */
@Component
@Profile("demo")
class DemoOffice {

    private static final String RECOMMENDED = "recommended";
    private static final int MILESTONES = 3;
    private static final Map<String, Object> REPORT =
            Map.of("text", "Sites prepared, partners signed, first users served.");

    private final Inbox inbox;
    private final Ideas ideas;
    private final Jobs jobs;
    private final Clock clock;
    private final ObjectMapper json;

    DemoOffice(Inbox inbox, Ideas ideas, Jobs jobs, Clock clock, ObjectMapper json) {
        this.inbox = inbox;
        this.ideas = ideas;
        this.jobs = jobs;
        this.clock = clock;
        this.json = json;
    }

    /** All but the ideas named fall short of the bar. */
    void assess(List<Actor> experts, List<Id<Idea>> promising, Random random) {
        experts.forEach(expert -> answer(expert, "assess-idea", task -> {
            boolean good = promising.contains(idea(task));
            int score = (good ? 7 : 3) + random.nextInt(2);
            return Map.of(
                    "impact", score,
                    "feasibility", score,
                    "originality", good ? score + 1 : score,
                    "recommendation", good ? RECOMMENDED : "not-recommended",
                    "comment",
                            good
                                    ? "Sound plan, honest numbers, partners named."
                                    : "The effect is not shown; the costs of running it are missing.");
        }));
        jobs.runUntilIdle();
    }

    void adopt(Actor chair) {
        answer(
                chair,
                "adopt-allocation",
                task -> Map.of(
                        "rule", "greedy-votes",
                        "among", RECOMMENDED,
                        "reason",
                                "The crowd's favourites among what the experts recommend; all of them fit the envelope."));
        jobs.runUntilIdle();
    }

    /** The second of finance countersigns for this owner and the first for all others, so that each may pay something. */
    void fund(List<Actor> board, Actor finance, Actor secondFinance, Actor owner) {
        board.forEach(member -> {
            answer(member, "vote-on-funding", task -> Map.of("vote", "approve", "comment", "Worth its money."));
            jobs.runUntilIdle();
        });
        Predicate<InboxTask> theirs = task -> ideas.get(idea(task)).createdBy().equals(owner.id());
        countersign(secondFinance, theirs);
        countersign(finance, theirs.negate());
        jobs.runUntilIdle();
    }

    private void countersign(Actor finance, Predicate<InboxTask> which) {
        Map<String, Object> yes = Map.of("countersign", "yes", "reason", "Covered by the grant.");
        inbox(finance, "countersign-award").filter(which).forEach(task -> complete(finance, task, yes));
    }

    void plan(List<Actor> owners) {
        owners.forEach(owner -> answer(owner, "plan-milestones", task -> Map.of("milestones", milestones(idea(task)))));
        jobs.runUntilIdle();
    }

    /** One more milestone of each project of these owners is reported, and paid. */
    void deliver(List<Actor> owners, List<Actor> finance) {
        owners.forEach(owner -> answer(owner, "report-milestone", task -> REPORT));
        jobs.runUntilIdle();
        finance.forEach(payer -> answer(payer, "approve-tranche", task -> Map.of("decision", "approve")));
        jobs.runUntilIdle();
    }

    /** Each of these owners reports on one project: it waits to be paid, and their other reports to be written. */
    void reportOnOne(List<Actor> owners) {
        owners.forEach(
                owner -> inbox(owner, "report-milestone").limit(1).forEach(task -> complete(owner, task, REPORT)));
        jobs.runUntilIdle();
    }

    private List<Map<String, Object>> milestones(Id<Idea> idea) {
        Money all = ideas.get(idea).requested();
        Money third = all.dividedBy(MILESTONES, RoundingMode.DOWN);
        Money last = all.minus(third.multipliedBy(MILESTONES - 1L));
        LocalDate today = LocalDate.now(clock);
        return List.of(
                milestone("Pilot", third, today.plusMonths(2)),
                milestone("Roll-out", third, today.plusMonths(8)),
                milestone("Hand-over", last, today.plusMonths(14)));
    }

    private static Map<String, Object> milestone(String name, Money amount, LocalDate due) {
        return Map.of("name", name, "amount", amount.getAmount().toPlainString(), "due", due.toString());
    }

    private void answer(Actor actor, String form, Function<InboxTask, Map<String, Object>> answers) {
        inbox(actor, form).forEach(task -> complete(actor, task, answers.apply(task)));
    }

    private Stream<InboxTask> inbox(Actor actor, String form) {
        return inbox.mostUrgent(actor).stream().filter(task -> task.formKey().contains(form));
    }

    private void complete(Actor actor, InboxTask task, Map<String, Object> answers) {
        inbox.complete(actor, task.id(), json.valueToTree(answers));
    }

    private static Id<Idea> idea(InboxTask task) {
        return Id.of(String.valueOf(task.subject().idea()));
    }
}
