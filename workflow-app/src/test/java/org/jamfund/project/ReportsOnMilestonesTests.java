package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;
import static org.jamfund.testing.fixture.Delivery.PHOTOS;

import java.util.Collections;
import java.util.List;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Refused;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What owners report, what it cost, and what becomes of money that was not spent. */
@JamfundTest
class ReportsOnMilestonesTests {

    private final Delivery delivery;
    private final BoardRoom room;
    private final Ideas ideas;
    private final Tranches tranches;
    private final JdbcTemplate sql;
    private Id<Project> project = Id.fresh();

    @Autowired
    ReportsOnMilestonesTests(ApplicationContext application) {
        ideas = application.getBean(Ideas.class);
        delivery = new Delivery(application);
        room = delivery.room;
        tranches = delivery.tranches;
        sql = application.getBean(JdbcTemplate.class);
    }

    @BeforeEach
    void aPlannedProject() {
        project = delivery.planned("400", "500");
    }

    @AfterEach
    void theBooksVerify() {
        delivery.booksVerify();
    }

    @Test
    void aTranchePaysWhatItReallyCostAndTheRestReturnsAtTheEnd() {
        delivery.cost(project, 1, usd("350.05"));
        approves(1);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("549.95"), usd("0"), usd("350.05")));
        delivery.cost(project, 2, usd("500"));
        approves(2);

        assertThat(ideas.get(delivery.ideaOf(project)).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(funds().returned()).isEqualTo(usd("49.95"));
        assertThat(delivery.returnedBy(project)).isEqualTo(delivery.finance.id());
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("disbursed")).isEqualTo(usd("850.05"));
        assertThat(room.balance("available")).isEqualTo(usd("9999149.95"));
        delivery.projects.closeOut(delivery.ideaOf(project));
        delivery.projects.returnUndisbursed(delivery.ideaOf(project));
        assertThat(room.balance("available")).isEqualTo(usd("9999149.95"));
    }

    @Test
    void aMilestoneMayHaveCostNothingAndThenNothingIsPaid() {
        delivery.cost(project, 1, usd("0"));
        approves(1);
        assertThat(delivery.register.milestones(project).get(0).status()).isEqualTo(MilestoneStatus.DISBURSED);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("900"), usd("0"), usd("0")));
        delivery.cost(project, 2, usd("0"));
        approves(2);
        assertThat(ideas.get(delivery.ideaOf(project)).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(funds().returned()).isEqualTo(usd("900"));
        assertThat(room.balance("available")).isEqualTo(usd("10000000"));
    }

    @Test
    void whatIsUnspentReturnsWithTheRestWhenTheProjectIsCancelled() {
        delivery.cost(project, 1, usd("0.01"));
        approves(1);
        delivery.cancel(room.owner(), project);
        delivery.runJobs(project);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd("0.01")));
    }

    @Test
    void keepsEveryRoundWithItsEvidenceAndItsVerdict() {
        delivery.report(project, 1, new Report("Nearly.", List.of(PHOTOS), usd("300")));
        delivery.reject(project, 1, "Nearly is not done.");
        delivery.report(project, 1);
        approves(1);

        List<Attempt> rounds = delivery.register.attempts(project).get(1);
        assertThat(rounds).extracting(Attempt::text).containsExactly("Nearly.", "Done.");
        assertThat(rounds)
                .extracting(Attempt::verdict)
                .containsExactly(MilestoneStatus.REJECTED, MilestoneStatus.APPROVED);
        assertThat(rounds.get(0).evidence()).containsExactly(PHOTOS);
        assertThat(rounds.get(0).rejection()).isEqualTo("Nearly is not done.");
        assertThat(rounds.get(0).cost()).isEqualTo(usd("300"));
        assertThat(rounds.get(1).evidence()).isEmpty();
        assertThat(rounds.get(1).decidedBy()).isEqualTo(delivery.finance.id());
        assertThat(funds().disbursed()).isEqualTo(usd("400"));
    }

    @Test
    void theSameReportAgainIsNoOtherRoundAndAnotherIsRefused() {
        Report report = new Report("Done.", List.of(PHOTOS), usd("300"));
        tranches.report(room.owner(), project, 1, report);
        tranches.report(room.owner(), project, 1, report);
        for (Report other : List.of(
                new Report("Done.", List.of(), usd("300")),
                new Report("Done.", List.of(PHOTOS), usd("300.01")),
                new Report("Done.", List.of(PHOTOS), null))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> tranches.report(room.owner(), project, 1, other))
                    .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("already-reported"));
        }
        assertThat(delivery.register.attempts(project).get(1)).hasSize(1);
    }

    @Test
    void aRejectedReportMayCostSomethingElse() {
        delivery.cost(project, 1, usd("1"));
        delivery.reject(project, 1, "A cent too little.");
        delivery.cost(project, 1, null);
        approves(1);
        assertThat(funds().disbursed()).isEqualTo(usd("400"));
    }

    /** What the milestone's own row says does not matter: it can be changed, the round cannot. */
    @Test
    void aTranchePaysTheRoundThatWasApproved() {
        delivery.cost(project, 1, usd("1"));
        delivery.reject(project, 1, "Too little.");
        delivery.cost(project, 1, usd("350"));
        tranches.approve(delivery.finance, project, 1);
        sql.update("update milestones set attempts = 1 where project_id = ? and number = 1", project.value());
        delivery.runJobs(project);
        assertThat(funds().disbursed()).isEqualTo(usd("350"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update milestone_reports set cost_minor = null where project_id = ?",
                "update report_decisions set verdict = 'rejected', reason = 'no' where project_id = ?"
            })
    void aPaidRoundThatWasChangedIsNamed(String tampering) {
        delivery.cost(project, 1, usd("350"));
        approves(1);
        assertThat(delivery.violationAfter(() -> sql.update(tampering, project.value()), "tranches-equal-transfers"))
                .contains(project + "/tranche/1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://photos.example",
                "javascript:alert(1)",
                "https://",
                "https:photos.example",
                "https://bank.example@evil.example/",
                "https://photos.example/a b",
                "https://photos.example/\u202egpj.exe",
                "https://ph\u043etos.example/",
                "//photos.example",
                "data:text/html,hello",
                " "
            })
    void evidenceIsAPlainLinkToANamedHost(String url) {
        Report report = new Report("Done.", List.of(PHOTOS, new Evidence("Look", url)), null);
        assertFaults(report, "evidence[1].url");
    }

    @Test
    void namesEverythingThatIsWrongWithAReport() {
        assertFaults(
                new Report(" ", List.of(new Evidence("", "https://a.example")), usd("400.01")),
                "text",
                "evidence[0].name",
                "cost");
        assertFaults(new Report("Done.", List.of(), usd("-1")), "cost");
        assertFaults(new Report("Done.", List.of(), Money.parse("EUR 1")), "cost");
        assertFaults(new Report("Done.", Collections.nCopies(11, PHOTOS), null), "evidence");
        tranches.report(room.owner(), project, 1, new Report("Done.", Collections.nCopies(10, PHOTOS), null));
    }

    private void assertFaults(Report report, String... fields) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> tranches.report(room.owner(), project, 1, report))
                .satisfies(wrong ->
                        assertThat(wrong.errors()).extracting(FieldError::field).containsExactly(fields));
    }

    private void approves(int number) {
        delivery.approve(project, number);
    }

    private Funds funds() {
        return delivery.funds(project);
    }
}
