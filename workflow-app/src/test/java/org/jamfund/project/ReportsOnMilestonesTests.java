package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What owners report, what it cost, and what becomes of money that was not spent. */
@JamfundTest
class ReportsOnMilestonesTests {

    private static final Evidence PHOTOS = new Evidence("Photos", "https://photos.example/roof?week=12");

    private final Projects projects;
    private final Tranches tranches;
    private final ProjectRegister register;
    private final FundingVotes votes;
    private final Ideas ideas;
    private final Verification verification;
    private final BoardRoom room;
    private final Actor finance;
    private Id<Idea> idea = Id.fresh();
    private Id<Project> project = Id.fresh();

    @Autowired
    ReportsOnMilestonesTests(ApplicationContext application) {
        projects = application.getBean(Projects.class);
        tranches = application.getBean(Tranches.class);
        register = application.getBean(ProjectRegister.class);
        votes = application.getBean(FundingVotes.class);
        ideas = application.getBean(Ideas.class);
        verification = application.getBean(Verification.class);
        room = new BoardRoom(application, 3);
        finance = room.person("finance", Role.FINANCE);
    }

    @BeforeEach
    void aPlannedProject() {
        idea = room.proposed("900");
        for (int seat = 0; seat < 3; seat++) {
            votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
        }
        room.runJobs(idea);
        project = projects.openFor(idea).id();
        List<PlannedMilestone> plan = Stream.of("400", "500")
                .map(amount -> new PlannedMilestone("Worth " + amount, usd(amount), LocalDate.of(2030, 6, 30)))
                .toList();
        projects.plan(room.owner(), project, plan, 0);
        room.runJobs(idea);
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(verification.run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void aTranchePaysWhatItReallyCostAndTheRestReturnsAtTheEnd() {
        reports(1, usd("350.05"));
        approves(1);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("549.95"), usd("0"), usd("350.05")));
        reports(2, usd("500"));
        approves(2);

        assertThat(ideas.get(idea).status()).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(funds().returned()).isEqualTo(usd("49.95"));
        assertThat(room.balance("committed")).isEqualTo(usd("0"));
        assertThat(room.balance("disbursed")).isEqualTo(usd("850.05"));
        assertThat(room.balance("available")).isEqualTo(usd("9999149.95"));
        projects.closeOut(idea);
        projects.returnUndisbursed(idea);
        assertThat(room.balance("available")).isEqualTo(usd("9999149.95"));
    }

    @Test
    void whatIsUnspentReturnsWithTheRestWhenTheProjectIsCancelled() {
        reports(1, usd("0.01"));
        approves(1);
        projects.cancel(room.owner(), project, Reason.said("The roof fell in."));
        room.runJobs(idea);
        assertThat(funds()).isEqualTo(new Funds(usd("900"), usd("0"), usd("0"), usd("0.01")));
    }

    @Test
    void keepsEveryRoundWithItsEvidenceAndItsVerdict() {
        tranches.report(room.owner(), project, 1, new Report("Nearly.", List.of(PHOTOS), usd("300")));
        room.runJobs(idea);
        tranches.reject(finance, project, 1, Reason.said("Nearly is not done."));
        room.runJobs(idea);
        tranches.report(room.owner(), project, 1, "Done.");
        room.runJobs(idea);
        approves(1);

        List<Attempt> rounds = register.attempts(project).get(1);
        assertThat(rounds).extracting(Attempt::text).containsExactly("Nearly.", "Done.");
        assertThat(rounds)
                .extracting(Attempt::verdict)
                .containsExactly(MilestoneStatus.REJECTED, MilestoneStatus.APPROVED);
        assertThat(rounds.get(0).evidence()).containsExactly(PHOTOS);
        assertThat(rounds.get(0).rejection()).isEqualTo("Nearly is not done.");
        assertThat(rounds.get(0).cost()).isEqualTo(usd("300"));
        assertThat(rounds.get(1).evidence()).isEmpty();
        assertThat(rounds.get(1).decidedBy()).isEqualTo(finance.id());
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
        assertThat(register.attempts(project).get(1)).hasSize(1);
    }

    @Test
    void aRejectedReportMayCostSomethingElse() {
        reports(1, usd("1"));
        tranches.reject(finance, project, 1, Reason.said("A cent too little."));
        room.runJobs(idea);
        reports(1, null);
        approves(1);
        assertThat(funds().disbursed()).isEqualTo(usd("400"));
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
        assertFaults(new Report("Done.", List.of(), usd("0")), "cost");
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

    private void reports(int number, @Nullable Money cost) {
        tranches.report(room.owner(), project, number, new Report("Done.", List.of(PHOTOS), cost));
        room.runJobs(idea);
    }

    private void approves(int number) {
        tranches.approve(finance, project, number);
        room.runJobs(idea);
    }

    private Funds funds() {
        return register.funds(register.visible(project, room.owner()));
    }
}
