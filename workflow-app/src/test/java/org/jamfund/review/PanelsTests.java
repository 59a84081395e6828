package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamSizes;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@JamfundTest
@RecordApplicationEvents
class PanelsTests {

    private final PanelScene scene;
    private final Panels panels;
    private final Reviews reviews;
    private final Clock clock;
    private Id<Jam> jam;

    @Autowired
    PanelsTests(ApplicationContext application, Panels panels, Reviews reviews, Clock clock) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.reviews = reviews;
        this.clock = clock;
    }

    @BeforeEach
    void aJamWithoutExperts() {
        scene.withoutExperts();
        jam = scene.jam();
    }

    @Test
    void tellsWhatThePanelSizeDependsOn() {
        assertThat(panels.facts(scene.idea(jam))).isEqualTo(new ReviewFacts(12_500, JamSizes.USUAL.panel(), 1));
    }

    @Test
    void asksWhoHasRoomThenWhoKnowsTheTopicThenWhoHasLeastToDoForTheirCapacity() {
        Actor busy = scene.expert(10, PanelScene.TOPIC);
        Actor strained = scene.expert(1, PanelScene.TOPIC.toUpperCase(Locale.ROOT));
        panels.appoint(round(), 2);
        panels.appoint(round(), 2);
        Actor silent = scene.expert(0, PanelScene.TOPIC);
        Actor stranger = scene.expert(10, "Energy");

        Round round = round();
        panels.appoint(round, 4);

        assertThat(experts(round)).containsExactly(silent.id(), busy.id(), stranger.id(), strained.id());
    }

    @Test
    void asksWhoReadsTheLanguageBeforeWhoKnowsTheTopic() {
        Actor silent = scene.expert(5, PanelScene.TOPIC);
        Actor fluent = scene.reading("German", "Energy");
        Actor both = scene.reading("DE", PanelScene.TOPIC);
        Round round = round();
        scene.language(round.idea(), "de");
        panels.appoint(round, 3);
        assertThat(experts(round)).containsExactly(both.id(), fluent.id(), silent.id());
    }

    @Test
    void theSameTablesGiveTheSamePanel() {
        experts(20);
        Round round = round();
        panels.appoint(round, 5);
        List<Id<Person>> before = experts(round);
        scene.forgetPanel(round);
        panels.appoint(round, 5);
        assertThat(experts(round)).isEqualTo(before);
    }

    @Test
    void spreadsTheWorkEvenlyAlsoWhenPanelsAreAppointedAtOnce() {
        experts(6);
        List<Round> rounds = Stream.generate(this::round).limit(12).toList();

        Together.times(6, thread -> {
            panels.appoint(rounds.get(thread), 3);
            return panels.appoint(rounds.get(thread + 6), 3);
        });

        Map<Id<Person>, Long> load = rounds.stream()
                .flatMap(round -> experts(round).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(load).hasSize(6);
        assertThat(load.values()).containsOnly(6L);
    }

    @Test
    void appointsOnceHoweverOftenTheJobIsRetried() {
        experts(9);
        Round round = round();

        List<Appointment> answers = Together.times(4, thread -> panels.appoint(round, 3));

        assertThat(answers).containsOnly(new Appointment(1, 3, true));
        assertThat(experts(round)).hasSize(3).doesNotHaveDuplicates();
        assertThat(panels.seat(round, 3).dueAt())
                .isCloseTo(clock.instant().plus(Duration.ofDays(7)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void neverSetsADueDateBeyondTheDeadlineOfTheReview() {
        experts(1);
        Instant deadline = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        scene.reviewCloses(jam, deadline);
        Round round = round();
        panels.appoint(round, 1);
        assertThat(panels.seat(round, 1).dueAt()).isEqualTo(deadline);
        assertThat(reviews.recordOutcome(round, Recommendation.REVISE, null).revisionDueAt())
                .isEqualTo(deadline);
    }

    @Test
    void saysWhenThereAreNotEnoughAndKeepsWhoWasFound() {
        Actor first = scene.expert(5);
        Round round = round();
        assertThat(panels.appoint(round, 2).enough()).isFalse();
        Actor second = scene.expert(5);
        assertThat(panels.appoint(round, 2)).isEqualTo(new Appointment(1, 2, true));
        assertThat(experts(round)).containsExactly(first.id(), second.id());
    }

    @Test
    void asksNobodyTwiceForTheSameIdea() {
        Actor lapsed = scene.expert(5);
        Actor next = scene.expert(5);
        Round round = round();
        panels.appoint(round, 1);
        assertThat(panels.seat(round, 1).expertId()).isEqualTo(lapsed.id());

        assertThat(panels.replace(round, 1)).isTrue();
        assertThat(panels.seat(round, 1).expertId()).isEqualTo(next.id());

        assertThat(panels.replace(round, 1)).isFalse();
        assertThat(panels.seat(round, 1).status()).isEqualTo(SeatStatus.EMPTY);
    }

    @Test
    void triesOneMoreReaderOncePerRound() {
        experts(2);
        Round round = round();
        panels.appoint(round, 1);
        assertThat(panels.addSeat(round)).contains(2);
        assertThat(panels.addSeat(round)).contains(2);
        assertThat(experts(round)).hasSize(2).doesNotHaveDuplicates();
        assertThat(reviews.summary(round).extraSeat()).isTrue();
    }

    @Test
    void remembersThatNoMoreReaderCouldBeFound() {
        experts(1);
        Round round = round();
        panels.appoint(round, 1);
        assertThat(panels.addSeat(round)).isEmpty();
        experts(1);
        assertThat(panels.addSeat(round)).isEmpty();
        assertThat(reviews.summary(round).extraSeat()).isTrue();
    }

    @Test
    void appointsNobodyOnceReviewingIsConcluded() {
        experts(3);
        Round begun = round();
        panels.appoint(begun, 1);
        reviews.conclude(jam);

        assertThat(panels.appoint(round(), 2)).isEqualTo(new Appointment(1, 0, true));
        assertThat(panels.seat(begun, 1).status()).isEqualTo(SeatStatus.EMPTY);
        assertThat(panels.addSeat(begun)).isEmpty();
        assertThat(panels.replace(begun, 1)).isFalse();
    }

    @Test
    void remindsOnlyWhoIsStillAwaited(@Autowired ApplicationEvents facts) {
        Actor expert = scene.expert(5);
        Round round = round();
        panels.appoint(round, 1);
        panels.remind(round, 1);
        reviews.conclude(jam);
        panels.remind(round, 1);
        assertThat(facts.stream(ExpertReminded.class).map(ExpertReminded::expert))
                .containsExactly(expert.id());
    }

    @Test
    void asksNobodyForASecondIdeaWhileOthersHaveNone() {
        experts(500);
        List<Round> rounds = Stream.generate(this::round).limit(100).toList();
        rounds.forEach(round -> panels.appoint(round, 3));
        assertThat(rounds.stream().flatMap(round -> experts(round).stream()))
                .hasSize(300)
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsNoSeatThatWasNeverFilled() {
        Round round = round();
        assertThatThrownBy(() -> panels.seat(round, 1)).isInstanceOf(NotFound.class);
    }

    private Round round() {
        return new Round(scene.idea(jam), 1);
    }

    private void experts(int number) {
        IntStream.range(0, number).forEach(one -> scene.expert(5));
    }

    private List<Id<Person>> experts(Round round) {
        return scene.expertsOf(round);
    }
}
