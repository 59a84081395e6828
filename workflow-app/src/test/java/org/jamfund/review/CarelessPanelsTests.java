package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The races of {@link PanelsTests} and {@link ReviewsTests}, run without holding the Jam: here they go wrong. */
@JamfundTest
class CarelessPanelsTests {

    private static final int EXPERTS = 6;

    /** Looks at the idea without holding its Jam. */
    private static class CarelessBriefs extends Briefs {

        CarelessBriefs(ReviewMapper reviews, Jams jams) {
            super(reviews, jams);
        }

        @Override
        ReviewBrief held(Id<Idea> idea) {
            return of(idea);
        }
    }

    /** Looks at nobody again. */
    private static class CarelessExperts extends Experts {

        CarelessExperts(
                ExpertMapper experts, SeatBook seats, Roster roster, Conflicts conflicts, PanelLog log, People people) {
            super(experts, seats, roster, conflicts, log, people);
        }

        @Override
        boolean standsWhenHeld(Map<Round, List<Id<Person>>> chosen) {
            return true;
        }
    }

    private final ApplicationContext application;
    private final PanelScene scene;
    private final TransactionTemplate transaction;
    private Id<Jam> jam;

    CarelessPanelsTests(@Autowired ApplicationContext application, @Autowired PlatformTransactionManager transactions) {
        this.application = application;
        this.scene = new PanelScene(application);
        this.transaction = new TransactionTemplate(transactions);
        this.jam = scene.jam();
    }

    @BeforeEach
    void aJamWithSixExperts() {
        scene.withoutExperts();
        jam = scene.jam();
        IntStream.range(0, EXPERTS).forEach(one -> scene.expert(5));
    }

    @Test
    void panelsAppointedWithoutHoldingTheJamAllAskTheSameExperts() {
        List<Round> rounds = Stream.generate(() -> new Round(scene.idea(jam), 1))
                .limit(EXPERTS)
                .toList();
        Briefs briefs = new CarelessBriefs(bean(ReviewMapper.class), bean(Jams.class));
        SeatBook seats = new SeatBook(
                Careless.writingTogether(SeatMapper.class, bean(SeatMapper.class), "insert", EXPERTS),
                bean(DraftMapper.class),
                bean(Clock.class));
        Experts experts = new CarelessExperts(
                bean(ExpertMapper.class),
                seats,
                bean(Roster.class),
                bean(Conflicts.class),
                bean(PanelLog.class),
                bean(People.class));
        Panels careless = new Panels(
                briefs,
                new WaitingPanels(
                        bean(WaitingPanelMapper.class), briefs, seats, experts, fact -> {}, bean(Clock.class)),
                seats,
                experts,
                bean(PanelLog.class),
                fact -> {},
                bean(Clock.class));
        Together.times(EXPERTS, one -> transaction.execute(status -> careless.appoint(rounds.get(one), 1)));
        assertThat(rounds.stream()
                        .flatMap(round -> scene.expertsOf(round).stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .as("spread evenly it would be one each")
                .hasSize(1);
    }

    @Test
    void lastIdeasThatHoldNoJamDoNotSeeEachOtherLeave() {
        List<Id<Idea>> both = List.of(scene.idea(jam), scene.idea(jam));
        CyclicBarrier bothAreHere = new CyclicBarrier(2);
        ReviewMapper reviews = bean(ReviewMapper.class);
        List<Boolean> sawTheLast = Together.times(
                2,
                one -> transaction.execute(status -> {
                    scene.stands(both.get(one), "recommended");
                    Together.meet(bothAreHere);
                    boolean last = !reviews.hasOpenReviews(jam);
                    Together.meet(bothAreHere);
                    return last;
                }));
        assertThat(sawTheLast).containsExactly(false, false);
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
