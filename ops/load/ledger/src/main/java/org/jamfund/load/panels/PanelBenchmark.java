package org.jamfund.load.panels;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.JamfundApplication;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.load.ledger.Figures;
import org.jamfund.review.Panels;
import org.jamfund.review.Round;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appoints panels of three for 10,000 ideas out of 500 experts, and asks whether the last thousand take longer than the first. */
public final class PanelBenchmark {

    private static final int EXPERTS = 500;
    private static final int IDEAS = 10_000;
    private static final int STEP = 1_000;
    private static final int WARM_UP = 500;
    private static final int SEATS = 3;

    private PanelBenchmark() {}

    public static void main(String[] database) throws Exception {
        try (ConfigurableApplicationContext product = started(List.of(database))) {
            FilledReview review = new FilledReview(product.getBean(JdbcTemplate.class));
            Panels panels = product.getBean(Panels.class);
            review.experts(EXPERTS);
            Id<Jam> jam = review.jam();
            appoint(panels, review.ideas(jam, WARM_UP));
            List<Id<Idea>> ideas = review.ideas(jam, IDEAS);
            List<Duration> steps = new ArrayList<>();
            for (int from = 0; from < IDEAS; from += STEP) {
                List<Id<Idea>> step = ideas.subList(from, from + STEP);
                steps.add(Figures.time(() -> appoint(panels, step)));
            }
            print(steps, review.leastAndMost());
        }
    }

    private static void appoint(Panels panels, List<Id<Idea>> ideas) {
        ideas.forEach(idea -> panels.appoint(new Round(idea, 1), SEATS));
    }

    private static void print(List<Duration> steps, List<Integer> leastAndMost) {
        Duration first = steps.get(0);
        Duration last = steps.get(steps.size() - 1);
        Duration all = steps.stream().reduce(Duration.ZERO, Duration::plus);
        Figures.print("panels for " + IDEAS + " ideas out of " + EXPERTS + " experts", all.toMillis() / 1e3, "s");
        Figures.print("the first " + STEP, Figures.perSecond(STEP, first), "ideas/s");
        Figures.print("the last " + STEP, Figures.perSecond(STEP, last), "ideas/s");
        Figures.ratio("time of the last " + STEP + " beside the first", last.toMillis(), first.toMillis());
        Figures.ratio(
                "time of " + IDEAS + " ideas beside " + STEP + " (10 is linear)", all.toMillis(), first.toMillis());
        Figures.note("open seats of an expert: " + leastAndMost.get(0) + " to " + leastAndMost.get(1));
    }

    private static ConfigurableApplicationContext started(List<String> database) throws Exception {
        Path home = Files.createTempDirectory("jamfund-panel-benchmark");
        List<String> settings = new ArrayList<>(database);
        settings.addAll(List.of(
                "--server.port=0",
                "--jamfund.home=" + home,
                "--camunda.bpm.job-execution.enabled=false",
                "--jamfund.ledger.verify-first=P1D",
                "--jamfund.ledger.verify-every=P1D",
                "--jamfund.ledger.seal-every=P1D"));
        return new SpringApplicationBuilder(JamfundApplication.class).run(settings.toArray(String[]::new));
    }
}
