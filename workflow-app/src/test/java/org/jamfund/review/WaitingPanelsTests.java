package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.people.Workplace;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever appoints one panel of a Jam appoints those that wait with it, by the same rules. */
@JamfundTest
class WaitingPanelsTests {

    private final PanelScene scene;
    private final Panels panels;
    private final Reviews reviews;
    private final JdbcTemplate sql;
    private final People people;
    private final ApplicationEventPublisher facts;
    private final TransactionTemplate transaction;
    private final Actor administrator;
    private Id<Jam> jam;

    @Autowired
    WaitingPanelsTests(ApplicationContext application, Panels panels, Reviews reviews) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.reviews = reviews;
        this.sql = application.getBean(JdbcTemplate.class);
        this.people = application.getBean(People.class);
        this.facts = application;
        this.transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        this.administrator = scene.somebody(Role.ADMIN);
    }

    @BeforeEach
    void aJamWithoutExperts() {
        scene.withoutExperts();
        jam = scene.jam();
    }

    @Test
    void aTurnOfOneFillsThePanelsOfAllThatWait() {
        experts(6);
        List<Round> rounds = waiting(4, 3);

        panels.appoint(rounds.get(2), 3);

        assertThat(loads(rounds).values()).hasSize(6).containsOnly(2L);
        List<Id<Person>> before = scene.expertsOf(rounds.get(0));
        assertThat(panels.appoint(rounds.get(0), 3)).isEqualTo(new Appointment(1, 3, true));
        assertThat(scene.expertsOf(rounds.get(0))).isEqualTo(before).doesNotHaveDuplicates();
        assertThat(requests()).isZero();
    }

    @Test
    void nobodyWithAConflictIsAskedOnTheWay() {
        Actor owner = scene.at("Acme", "Wells", null);
        Actor teamMate = scene.at("Acme", "Wells", null, Role.EXPERT);
        Actor stranger = scene.expert(5);
        Actor declared = scene.expert(5);
        Round own = round();
        Round theirs = new Round(scene.idea(jam, owner), 1);
        Round child = round();
        scene.link("parent_id", child.idea(), theirs.idea());
        scene.declares(declared, theirs.idea());
        Stream.of(theirs, child).forEach(round -> panels.await(round, 3));

        panels.appoint(own, 3);

        assertThat(scene.expertsOf(own)).contains(teamMate.id(), stranger.id(), declared.id());
        assertThat(scene.expertsOf(theirs)).containsExactly(stranger.id());
        assertThat(scene.expertsOf(child)).hasSize(3);
        assertThat(panels.appoint(theirs, 3).enough()).isFalse();
        assertThat(passedOver(theirs.idea())).containsExactlyInAnyOrder(teamMate.id(), declared.id());
    }

    @Test
    void whatNeedsNoPanelAnyMoreGetsNone() {
        experts(4);
        List<Round> rounds = waiting(3, 2);
        scene.stands(rounds.get(1).idea(), "withdrawn");
        Round elsewhere = new Round(scene.idea(scene.jam()), 1);
        panels.await(elsewhere, 2);

        panels.appoint(rounds.get(0), 2);

        assertThat(scene.expertsOf(rounds.get(1))).isEmpty();
        assertThat(scene.expertsOf(elsewhere)).isEmpty();
        assertThat(scene.expertsOf(rounds.get(2))).hasSize(2);
    }

    @Test
    void aCancelledJamAppointsForNobodyElse() {
        experts(4);
        List<Round> rounds = waiting(2, 2);
        scene.phase(jam, "cancelled");
        panels.appoint(rounds.get(0), 2);
        assertThat(scene.expertsOf(rounds.get(1))).isEmpty();
    }

    @Test
    void concludedReviewsWaitForNobody() {
        experts(4);
        List<Round> rounds = waiting(2, 2);
        reviews.conclude(jam);
        panels.appoint(rounds.get(0), 2);
        assertThat(rounds.stream().flatMap(round -> scene.expertsOf(round).stream()))
                .isEmpty();
        assertThat(requests()).isZero();
    }

    @Test
    void manyTurnsAtOnceFillEachSeatOnce() {
        experts(10);
        List<Round> rounds = waiting(60, 2);

        Together.times(6, thread -> {
            IntStream.range(0, 10).forEach(one -> panels.appoint(rounds.get(one * 6 + thread), 2));
            return thread;
        });

        assertThat(rounds)
                .allSatisfy(
                        round -> assertThat(scene.expertsOf(round)).hasSize(2).doesNotHaveDuplicates());
        assertThat(loads(rounds).values()).hasSize(10).containsOnly(12L);
        assertThat(openSeats()).containsOnly(12);
    }

    @Test
    void whoLeavesTheExpertsAtThatMomentIsNotAsked() {
        Actor leaving = scene.expert(5);
        Actor staying = scene.expert(5);
        Round round = round();
        Together.behind(
                transaction,
                () -> people.assignRoles(administrator, leaving.id(), Set.of()),
                () -> panels.appoint(round, 1),
                () -> {});
        assertThat(scene.expertsOf(round)).containsExactly(staying.id());
    }

    @Test
    void whoJoinsTheTeamOfAnOwnerAtThatMomentIsNotAsked() {
        Actor owner = scene.at("Acme", "Wells", null);
        Actor moving = scene.expert(5);
        Actor staying = scene.expert(5);
        Round round = new Round(scene.idea(jam, owner), 1);
        Together.behind(
                transaction,
                () -> people.move(administrator, moving.id(), new Workplace("Acme", "Wells", null)),
                () -> panels.appoint(round, 1),
                () -> {});
        assertThat(scene.expertsOf(round)).containsExactly(staying.id());
    }

    @Test
    void whoIsLostBeforeThePanelsOwnTurnIsReplacedAtThatTurn() {
        experts(2);
        List<Round> rounds = waiting(2, 1);
        panels.appoint(rounds.get(0), 1);
        Id<Person> lost = scene.expertsOf(rounds.get(1)).get(0);
        people.assignRoles(administrator, lost, Set.of());
        assertThat(panels.appoint(rounds.get(1), 1)).isEqualTo(new Appointment(1, 1, true));
        assertThat(scene.expertsOf(rounds.get(1))).isEqualTo(scene.expertsOf(rounds.get(0)));

        people.assignRoles(administrator, scene.expertsOf(rounds.get(1)).get(0), Set.of());
        assertThat(panels.appoint(rounds.get(1), 1).enough()).isFalse();
    }

    @Test
    void nobodyIsAwaitedForAnIdeaThatHasLeft() {
        experts(2);
        Round round = round();
        panels.appoint(round, 2);
        transaction.executeWithoutResult(status -> facts.publishEvent(new IdeaReached(
                round.idea(), jam, IdeaStatus.UNDER_REVIEW, IdeaStatus.WITHDRAWN, null, Reason.of("withdrawn"))));
        assertThat(panels.seat(round, 1).status()).isEqualTo(SeatStatus.EMPTY);
        assertThat(openSeats()).containsOnly(0);
    }

    private List<Integer> openSeats() {
        return sql.queryForList(
                "select l.open_seats from expert_loads l join person_roles r on r.person_id = l.expert_id"
                        + " and r.role = 'expert'",
                Integer.class);
    }

    private List<Round> waiting(int number, int seats) {
        List<Round> rounds = Stream.generate(this::round).limit(number).toList();
        rounds.forEach(round -> panels.await(round, seats));
        return rounds;
    }

    private Map<Id<Person>, Long> loads(List<Round> rounds) {
        return rounds.stream()
                .flatMap(round -> scene.expertsOf(round).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<Id<Person>> passedOver(Id<Idea> idea) {
        return sql
                .queryForList(
                        "select person_id from panel_events where idea_id = ? and deed = 'passed-over'",
                        Long.class,
                        idea.value())
                .stream()
                .map(Id<Person>::new)
                .toList();
    }

    private int requests() {
        return sql.queryForObject("select count(*) from panel_requests where jam_id = ?", Integer.class, jam.value());
    }

    private Round round() {
        return new Round(scene.idea(jam), 1);
    }

    private void experts(int number) {
        IntStream.range(0, number).forEach(one -> scene.expert(5));
    }
}
