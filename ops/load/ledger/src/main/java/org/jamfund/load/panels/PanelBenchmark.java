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
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Appoints panels of three for 10,000 ideas out of 500 experts and asks whether the last thousand take longer than the first;
 * then lets the engine do the same for some of them, to tell what its tasks cost. {@code --load.ideas=1000} for fewer.
 */
public final class PanelBenchmark {

    private static final int EXPERTS = 500;
    private static final int IDEAS = 10_000;
    private static final int STEPS = 10;
    private static final int WARM_UP = 500;
    private static final int SEATS = 3;

    private PanelBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext product = started(List.of(arguments))) {
            int number = product.getEnvironment().getProperty("load.ideas", Integer.class, IDEAS);
            FilledReview review = new FilledReview(product.getBean(JdbcTemplate.class));
            Appointing appointing = new Appointing(product.getBean(Panels.class), review, SEATS);
            review.experts(EXPERTS);
            Id<Jam> jam = review.jam();
            List<Id<Idea>> warmUp = review.ideas(jam, WARM_UP);
            appointing.request(warmUp);
            appointing.appointAll(warmUp, 1);
            appointing.forgetTurns();
            List<Id<Idea>> ideas = review.ideas(jam, number);
            Duration requests = Figures.time(() -> appointing.request(ideas));
            Figures.print("panels of " + number + " ideas asked for", requests.toMillis() / 1e3, "s");
            List<Duration> steps = new ArrayList<>();
            Duration computed = Figures.processorTime(() -> steps.addAll(appointing.appointAll(ideas, STEPS)));
            print(number, steps);
            Figures.print("of it computing", computed.toMillis() / 1e3, "s");
            Figures.print(
                    "half of these turns hold the Jam for less than",
                    appointing.turn(50).toNanos() / 1e6,
                    "ms");
            Figures.print("and 95 of 100 for less than", appointing.turn(95).toNanos() / 1e6, "ms");
            Duration found = Figures.time(() -> appointing.appointAll(ideas));
            Figures.print("each idea's own turn, which finds its seats", found.toMillis() / 1e3, "s");
            List<Integer> seats = review.leastAndMost();
            Figures.note("open seats of an expert: " + seats.get(0) + " to " + seats.get(1));
            new EngineReviews(product).print(review.ideas(jam, WARM_UP), review.ideas(jam, number / STEPS));
        }
    }

    private static void print(int number, List<Duration> steps) {
        int step = number / STEPS;
        Duration first = steps.get(0);
        Duration last = steps.get(steps.size() - 1);
        Duration all = steps.stream().reduce(Duration.ZERO, Duration::plus);
        Figures.print("panels for " + number + " ideas out of " + EXPERTS + " experts", all.toMillis() / 1e3, "s");
        Figures.print("the first " + step, Figures.perSecond(step, first), "ideas/s");
        Figures.print("the last " + step, Figures.perSecond(step, last), "ideas/s");
        Figures.ratio("time of the last " + step + " beside the first", last.toMillis(), first.toMillis());
        Figures.ratio(
                "time of " + number + " ideas beside " + step + " (10 is linear)", all.toMillis(), first.toMillis());
    }

    private static ConfigurableApplicationContext started(List<String> arguments) throws Exception {
        Path home = Files.createTempDirectory("jamfund-panel-benchmark");
        List<String> settings = new ArrayList<>(arguments);
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
