package org.jamfund.load.panels;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.load.ledger.Figures;
import org.jamfund.process.ExpertReview;
import org.springframework.context.ApplicationContext;

/** The same with the engine: reviews begin, and each idea's own job appoints its panel and gives every expert a task with two timers. */
final class EngineReviews {

    private final RuntimeService runtime;
    private final ManagementService jobs;

    EngineReviews(ApplicationContext product) {
        this.runtime = product.getBean(RuntimeService.class);
        this.jobs = product.getBean(ManagementService.class);
    }

    void print(List<Id<Idea>> warmUp, List<Id<Idea>> ideas) throws Exception {
        begin(warmUp);
        appoint();
        Duration begun = Figures.time(() -> begin(ideas));
        List<Duration> computed = new ArrayList<>();
        Duration appointed = Figures.time(() -> computed.add(Figures.processorTime(this::appoint)));
        int number = ideas.size();
        Figures.print("reviews begun by the engine, one at a time", Figures.perSecond(number, begun), "ideas/s");
        Figures.print(
                "panels and tasks by the engine's jobs, one at a time",
                Figures.perSecond(number, appointed),
                "ideas/s");
    }

    private void begin(List<Id<Idea>> ideas) {
        ideas.forEach(idea ->
                runtime.startProcessInstanceByKey(ExpertReview.KEY, idea.text(), Map.<String, Object>of("rounds", 0)));
    }

    private void appoint() {
        List<Job> due = jobs.createJobQuery().messages().executable().list();
        due.forEach(job -> jobs.executeJob(job.getId()));
    }
}
