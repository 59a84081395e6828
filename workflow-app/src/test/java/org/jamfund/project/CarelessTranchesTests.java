package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jamfund.funding.Awards;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.jamfund.testing.fixture.Together;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The race of {@link ProjectTests} for one tranche, run without holding the project: here it goes wrong. */
@JamfundTest
class CarelessTranchesTests {

    /** A round kept with its verdict takes no second one: its key alone would stop the race. */
    private static final @Nullable Object NOT_KEPT = null;

    private final ApplicationContext application;
    private final Delivery delivery;
    private final BoardRoom room;

    CarelessTranchesTests(@Autowired ApplicationContext application) {
        this.application = application;
        delivery = new Delivery(application);
        room = delivery.room;
    }

    @Test
    void decisionsThatHoldNoProjectAreBothTaken() {
        Id<Project> project = reported();
        List<Object> stated = Collections.synchronizedList(new ArrayList<>());
        Tranches careless = new Tranches(
                Careless.holdingNothing(ProjectMapper.class, bean(ProjectMapper.class)),
                Careless.writingTogether(
                        MilestoneMapper.class,
                        Careless.askingNothing(MilestoneMapper.class, bean(MilestoneMapper.class), "decide"),
                        "decide",
                        2),
                new Attempts(Careless.instead(
                        AttemptMapper.class, bean(AttemptMapper.class), "decide", decision -> NOT_KEPT)),
                bean(Ideas.class),
                bean(Awards.class),
                bean(Jams.class),
                bean(Ledger.class),
                stated::add,
                bean(Clock.class));
        List<Actor> both = List.of(room.person("finance", Role.FINANCE), room.person("finance", Role.FINANCE));
        Together.times(2, one -> {
            room.transaction(() -> {
                if (one == 0) {
                    careless.approve(both.get(0), project, 1);
                } else {
                    careless.reject(both.get(1), project, 1, Reason.said("Not yet."));
                }
            });
            return one;
        });
        assertThat(stated.stream().map(fact -> ((TrancheDecided) fact).approved()))
                .containsExactlyInAnyOrder(true, false);
    }

    /** What the race of {@link CancellationTests} may not end in: a step that pays without holding its project overlooks the end. */
    @Test
    void aTrancheIsPaidAlthoughItsProjectWasCancelledMeanwhile() {
        Id<Project> id = reported();
        delivery.tranches.approve(delivery.finance, id, 1);
        MilestoneMapper real = bean(MilestoneMapper.class);
        MilestoneMapper overtaken = Careless.instead(MilestoneMapper.class, real, "disburse", asked -> {
            CompletableFuture.runAsync(() -> delivery.cancel(room.owner(), id)).join();
            real.disburse((Milestone) asked[0], (Instant) asked[1]);
            return 1;
        });
        Tranches careless = new Tranches(
                Careless.holdingNothing(ProjectMapper.class, bean(ProjectMapper.class)),
                overtaken,
                bean(Attempts.class),
                bean(Ideas.class),
                bean(Awards.class),
                bean(Jams.class),
                bean(Ledger.class),
                nothing -> {},
                bean(Clock.class));
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(doomed -> {
            careless.disburse(delivery.ideaOf(id));
            Project project = delivery.shown(id);
            assertThat(project.status()).isEqualTo(ProjectStatus.CANCELLED);
            assertThat(delivery.funds(id).disbursed()).isEqualTo(usd("900"));
            doomed.setRollbackOnly();
        });
    }

    private Id<Project> reported() {
        Id<Project> project = delivery.planned("900");
        delivery.report(project, 1);
        return project;
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
