package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jamfund.funding.Awards;
import org.jamfund.funding.Correction;
import org.jamfund.funding.Corrections;
import org.jamfund.funding.Envelopes;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.Removals;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.project.Project;
import org.jamfund.project.Projects;
import org.jamfund.project.Tranches;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who moves money takes the rooms' rows before the ledger's. Somebody who has such a row and books next is waited for: were
 * the ledger's rows taken first, the two would wait for each other, and one would have to begin again.
 */
@Tag("database")
@JamfundTest
class RowsBeforeTheLedgerTests {

    private final ApplicationContext application;
    private final JdbcTemplate sql;
    private final BoardRoom room;
    private final Delivery delivery;
    private final Actor finance;
    private final Actor colleague;
    private Id<Idea> idea = Id.fresh();
    private Id<Project> project = Id.fresh();

    @Autowired
    RowsBeforeTheLedgerTests(ApplicationContext application, JdbcTemplate sql) {
        this.application = application;
        this.sql = sql;
        delivery = new Delivery(application);
        room = delivery.room;
        finance = delivery.finance;
        colleague = room.person("colleague", Role.FINANCE);
    }

    @BeforeEach
    void aProjectWithAReportedTranche() {
        project = delivery.planned("400", "500");
        idea = delivery.ideaOf(project);
        delivery.report(project, 1);
        delivery.tranches.approve(finance, project, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "jams", "payments"})
    void aCorrectionWaitsForWhoHasARowAndBooks(String table) {
        room.runJobs(idea);
        Correction correction = bean(Corrections.class)
                .propose(
                        finance,
                        room.jam(),
                        "project/" + project + "/tranche/1",
                        usd("150"),
                        Reason.said("Paid too much."));
        waitsFor(table, () -> bean(Corrections.class).approve(colleague, correction.id()));
        assertThat(room.balance("disbursed")).isEqualTo(usd("250"));
    }

    /** What is available stays what an offer has read until it has reserved of it. */
    @Test
    void aCorrectionOfAGrantWaitsForWhoHasTheJamAndBooks() {
        Correction correction = bean(Corrections.class)
                .propose(finance, room.jam(), "jam/" + room.jam() + "/grant/1", usd("5"), Reason.said("Typed twice."));
        waitsFor("jams", () -> bean(Corrections.class).approve(colleague, correction.id()));
        assertThat(room.balance("available")).isEqualTo(usd("9999096"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"projects", "jams"})
    void aDisbursementWaitsForWhoHasARowAndBooks(String table) {
        waitsFor(table, () -> bean(Tranches.class).disburse(idea));
        assertThat(room.balance("disbursed")).isEqualTo(usd("400"));
    }

    @Test
    void aReservationGivenBackWaitsForWhoHasTheJamAndBooks() {
        Id<Idea> other = room.proposed("700");
        waitsFor("jams", () -> bean(Awards.class).release(other));
        assertThat(room.balance("reserved")).isEqualTo(usd("0"));
    }

    @Test
    void anAwardPostedWaitsForWhoHasTheJamAndBooks() {
        Id<Idea> other = room.proposed("700");
        sql.update("update awards set status = 'approved', awarded_minor = 50000 where idea_id = ?", other.value());
        waitsFor("jams", () -> bean(Awards.class).post(other));
        assertThat(room.balance("reserved")).isEqualTo(usd("0"));
    }

    @Test
    void aGrantWaitsForWhoHasTheJamAndBooks() {
        waitsFor("jams", () -> grants("2"));
        assertThat(room.balance("available")).isEqualTo(usd("9999103"));
    }

    @Test
    void aGrantThatWaitedForTheEndOfItsJamIsRefused() {
        assertThatThrownBy(() -> waitsFor(
                        "jams",
                        () -> grants("2"),
                        () -> sql.update(
                                "update jams set phase = 'cancelled' where jam_id = ?",
                                room.jam().value())))
                .hasMessageContaining("wrong-phase");
        assertThat(room.balance("available")).isEqualTo(usd("9999101"));
    }

    @Test
    void whatACancelledProjectLeavesWaitsForWhoHasItsRow() {
        delivery.cancel(finance, project);
        waitsFor("projects", () -> bean(Projects.class).returnUndisbursed(idea));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
    }

    @Test
    void whatAnIdeaThatEndsInDeliveryLeavesWaitsForWhoHasItsProject() {
        bean(Removals.class).remove(finance.id(), idea, Reason.said("Stolen."));
        waitsFor("projects", () -> room.runJobs(idea));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
    }

    /** Returned money may be offered to it meanwhile, by whoever has the Jam. */
    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "REMOVED"})
    void anIdeaThatEndsWaitsForWhoHasTheJamAndThenTakesIt(IdeaStatus end) {
        Id<Idea> other = room.proposed("700");
        Reason why = Reason.said("We moved.");
        waitsFor(
                "jams",
                end == IdeaStatus.REMOVED
                        ? () -> bean(Removals.class).remove(finance.id(), other, why)
                        : () -> bean(Ideas.class).withdraw(room.owner(), other, why),
                () -> sql.update("update ideas set title = 'Offered' where idea_id = ?", other.value()));
        assertThat(bean(Ideas.class).get(other).status()).isEqualTo(end);
    }

    private void grants(String dollars) {
        bean(Envelopes.class).grant(finance, room.jam(), usd(dollars), "second");
    }

    private void waitsFor(String table, Runnable command) {
        waitsFor(table, command, () -> {
            if (table.equals("projects")) {
                take("jams");
            }
        });
    }

    /** In one transaction each, where nothing is tried a second time. */
    private void waitsFor(String table, Runnable command, Runnable then) {
        CompletableFuture<?>[] waiting = new CompletableFuture<?>[1];
        room.transaction(() -> {
            take(table);
            waiting[0] = CompletableFuture.runAsync(() -> room.transaction(command));
            assertThatExceptionOfType(TimeoutException.class)
                    .isThrownBy(() -> waiting[0].get(700, TimeUnit.MILLISECONDS));
            then.run();
            String key = Envelopes.keyOf(room.jam());
            bean(Ledger.class)
                    .book(new Order.Grant(key + "/meanwhile", key, usd("1"), finance.id(), Reason.of("granted")));
        });
        waiting[0].join();
    }

    private void take(String table) {
        long id = table.equals("jams") ? room.jam().value() : project.value();
        String key = table.equals("jams") ? "jam_id" : "project_id";
        int rows = sql.update("update " + table + " set version = version + 1 where " + key + " = ?", id);
        assertThat(rows).isPositive();
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
