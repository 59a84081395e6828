package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.Correction;
import org.jamfund.funding.Corrections;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.MoneyReturned;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.reporting.AllocationReport;
import org.jamfund.reporting.AllocationReports;
import org.jamfund.reporting.GroupBy;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What a correction takes back from a payment waits with the project that runs, and leaves the one that is over. */
@JamfundTest
@RecordApplicationEvents
class ClawbackTests {

    private final ApplicationContext application;
    private final Projects projects;
    private final Tranches tranches;
    private final ProjectRegister register;
    private final Corrections corrections;
    private final BoardRoom room;
    private final Actor finance;
    private final Actor colleague;
    private Id<Idea> idea = Id.fresh();
    private Id<Project> project = Id.fresh();

    @Autowired
    ClawbackTests(ApplicationContext application) {
        this.application = application;
        projects = application.getBean(Projects.class);
        tranches = application.getBean(Tranches.class);
        register = application.getBean(ProjectRegister.class);
        corrections = application.getBean(Corrections.class);
        room = new BoardRoom(application, 3);
        finance = room.person("finance", Role.FINANCE);
        colleague = room.person("colleague", Role.FINANCE);
    }

    @BeforeEach
    void aProjectPaidItsFirstHalf() {
        idea = room.proposed("900");
        for (int seat = 0; seat < 3; seat++) {
            application
                    .getBean(FundingVotes.class)
                    .cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
        }
        room.runJobs(idea);
        project = projects.openFor(idea).id();
        List<PlannedMilestone> plan = Stream.of("400", "500")
                .map(amount -> new PlannedMilestone("Worth " + amount, usd(amount), LocalDate.of(2030, 6, 30)))
                .toList();
        projects.plan(room.owner(), project, plan, 0);
        room.runJobs(idea);
        pay(1);
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(application.getBean(Verification.class).run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void staysCommittedWhileTheProjectRuns(@Autowired ApplicationEvents facts) {
        correct(1, "150");
        assertThat(room.balance("committed")).isEqualTo(usd("650"));
        assertThat(shown().committed()).isEqualTo(usd("650"));
        assertThat(shown().disbursed()).isEqualTo(usd("250"));
        assertThat(facts.stream(MoneyReturned.class)).isEmpty();

        projects.cancel(room.facilitator(), project, Reason.said("The roof fell in."));
        room.runJobs(idea);
        assertThat(shown().committed()).isEqualTo(usd("0"));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("9999750"));
    }

    @Test
    void goesOnToTheEnvelopeAndTheWaitlistWhenTheProjectIsOver(@Autowired ApplicationEvents facts) {
        projects.cancel(room.facilitator(), project, Reason.said("The roof fell in."));
        room.runJobs(idea);
        assertThat(room.balance("available")).isEqualTo(usd("9999600"));
        long returns = facts.stream(MoneyReturned.class).count();
        correct(1, "150");
        correct(1, "250");
        assertThat(facts.stream(MoneyReturned.class)).hasSize((int) returns + 2);
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
        assertThat(shown().disbursed()).isEqualTo(usd("0"));
        assertThat(shown().committed()).isEqualTo(usd("0"));
    }

    @Test
    void comesBetweenTheEndOfAProjectAndItsReturnToo() {
        projects.cancel(room.facilitator(), project, Reason.said("The roof fell in."));
        correct(1, "150");
        room.runJobs(idea);
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("available")).isEqualTo(usd("9999750"));
    }

    @Test
    void theReportCountsWhatIsPaidNet() {
        correct(1, "150");
        AllocationReport report = application
                .getBean(AllocationReports.class)
                .of(application.getBean(Jams.class).get(room.jam()), GroupBy.PROJECT, Long.MAX_VALUE);
        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.disbursed()).isEqualTo(25_000);
            assertThat(row.committed()).isEqualTo(65_000);
            assertThat(row.returned()).isZero();
        });
        assertThat(application.getBean(Envelopes.class).of(room.jam()).returned())
                .isZero();
    }

    private void pay(int number) {
        tranches.report(room.owner(), project, number, "Done.");
        room.runJobs(idea);
        tranches.approve(finance, project, number);
        room.runJobs(idea);
    }

    private void correct(int tranche, String dollars) {
        String reference = "project/" + project + "/tranche/" + tranche;
        Correction proposed =
                corrections.propose(finance, room.jam(), reference, usd(dollars), Reason.said("Paid twice."));
        corrections.approve(colleague, proposed.id());
    }

    private Funds shown() {
        return register.funds(register.visible(project, room.owner()));
    }
}
