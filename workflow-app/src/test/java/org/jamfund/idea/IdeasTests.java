package org.jamfund.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.testing.fixture.Together;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class IdeasTests {

    private final ApplicationContext doors;
    private final Ideas ideas;
    private final IdeaRecords records;
    private final Removals removals;

    private Stage stage;
    private Actor owner;

    @Autowired
    IdeasTests(ApplicationContext doors, Ideas ideas, IdeaRecords records, Removals removals) {
        this.doors = doors;
        this.ideas = ideas;
        this.records = records;
        this.removals = removals;
    }

    @BeforeEach
    void openAJam() {
        stage = Stage.acceptingIdeas(doors);
        owner = stage.member();
    }

    @Test
    void anIdeaIsPublicInTheMomentItIsSubmitted() {
        Idea idea = stage.idea(owner, "Solar roofs");

        Idea seen = ideas.visible(idea.id(), stage.somebody());
        assertThat(seen.status()).isEqualTo(IdeaStatus.SUBMITTED);
        assertThat(seen.submittedAt()).isNotNull();
        assertThat(records.history(idea.id()))
                .singleElement()
                .satisfies(event -> assertThat(event.personId()).isEqualTo(owner.id()));
    }

    @Test
    void aDraftIsSeenByItsOwnersOnlyUntilTheySubmitIt() {
        Actor stranger = stage.somebody(Role.MODERATOR);
        Idea draft = ideas.draft(owner, stage.jam, Stage.text("Not yet"));
        assertThatThrownBy(() -> ideas.visible(draft.id(), stranger)).isInstanceOf(NotFound.class);

        ideas.submitDraft(owner, draft.id());
        ideas.submitDraft(owner, draft.id());

        assertThat(ideas.visible(draft.id(), stranger).status()).isEqualTo(IdeaStatus.SUBMITTED);
        assertThat(records.history(draft.id())).hasSize(1);
    }

    @Test
    void whoHasNotJoinedCannotSubmit() {
        refused("not-a-member", () -> ideas.submit(stage.somebody(), stage.jam, Stage.text("From outside")));
    }

    @Test
    void nothingIsSubmittedOnceVotingIsOpen() {
        stage.openVoting();
        refused("wrong-phase", () -> ideas.submit(owner, stage.jam, Stage.text("Too late")));
    }

    @Test
    void aRevisionKeepsEveryTextAndNamesWhatChanged() {
        Idea idea = stage.idea(owner, "Solar roofs");
        Idea revised = ideas.revise(owner, idea.id(), Stage.text("Solar walls"), idea.version(), null);

        assertThat(revised.title()).isEqualTo("Solar walls");
        List<IdeaRevision> texts = records.revisions(idea.id());
        assertThat(texts).extracting(IdeaRevision::title).containsExactly("Solar roofs", "Solar walls");
        assertThat(texts.get(1).changesSince(texts.get(0))).containsExactly("title");
    }

    @Test
    void aRevisionOverAnOldVersionIsRefused() {
        Idea idea = stage.idea(owner, "Solar roofs");
        ideas.revise(owner, idea.id(), Stage.text("Solar walls"), idea.version(), null);
        assertThatThrownBy(() -> ideas.revise(owner, idea.id(), Stage.text("Other"), idea.version(), null))
                .isInstanceOf(Stale.class);
    }

    @Test
    void theTextStandsOnceVotingIsOpen() {
        Idea idea = stage.idea(owner, "Solar roofs");
        stage.openVoting();
        refused("wrong-phase", () -> ideas.revise(owner, idea.id(), Stage.text("New"), idea.version(), null));
    }

    @Test
    void onlyAnOwnerWithdrawsAndOnlyOnce() {
        Idea idea = stage.idea(owner, "Solar roofs");
        assertThatThrownBy(() -> ideas.withdraw(stage.member(), idea.id(), Reason.said("not mine")))
                .isInstanceOf(NotAllowed.class);

        ideas.withdraw(owner, idea.id(), Reason.said("changed my mind"));
        ideas.withdraw(owner, idea.id(), Reason.said("again"));

        assertThat(ideas.get(idea.id()).status()).isEqualTo(IdeaStatus.WITHDRAWN);
        assertThat(records.history(idea.id()))
                .last()
                .satisfies(event -> assertThat(event.reason()).isEqualTo(Reason.said("changed my mind")));
    }

    @Test
    void twentyWithdrawalsAtOnceAreOne() {
        Idea idea = stage.idea(owner, "Solar roofs");
        List<String> answers = Together.times(
                20,
                i -> Crowd.verdict(() -> {
                    ideas.withdraw(owner, idea.id(), Reason.said("changed my mind"));
                    return idea;
                }));
        assertThat(answers).containsOnly("ok");
        assertThat(records.history(idea.id())).hasSize(2);
    }

    @Test
    void anAwardedIdeaIsNotWithdrawn() {
        Idea idea = stage.idea(owner, "Solar roofs");
        List.of("SHORTLISTED", "UNDER_REVIEW", "RECOMMENDED", "PROPOSED", "FUNDED")
                .forEach(status -> ideas.reach(idea.id(), IdeaStatus.valueOf(status), null, null));
        refused("already-awarded", () -> ideas.withdraw(owner, idea.id(), Reason.said("no more")));
    }

    @Test
    void aStatusCannotBeSkipped() {
        Idea idea = stage.idea(owner, "Solar roofs");
        refused("no-such-step", () -> ideas.reach(idea.id(), IdeaStatus.FUNDED, null, null));
    }

    @Test
    void ownersHandAnIdeaOver() {
        Idea idea = stage.idea(owner, "Solar roofs");
        Actor heir = stage.member();
        ideas.changeOwners(owner, idea.id(), List.of(heir.id()));

        assertThat(ideas.owners(idea.id())).containsExactly(heir.id());
        assertThatThrownBy(() -> ideas.withdraw(owner, idea.id(), Reason.said("still mine?")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aRemovedIdeaComesBackOnlyBeforeVotingCloses() {
        Idea idea = stage.idea(owner, "Solar roofs");
        Id<Person> moderator = stage.facilitator.id();
        removals.remove(moderator, idea.id(), Reason.said("spam"));
        assertThatThrownBy(() -> ideas.visible(idea.id(), stage.somebody())).isInstanceOf(NotFound.class);
        assertThat(ideas.visible(idea.id(), owner).status()).isEqualTo(IdeaStatus.REMOVED);

        doors.getBean(Jobs.class).runUntilIdle();
        assertThat(removals.restore(moderator, idea.id())).isTrue();
        assertThat(ideas.visible(idea.id(), stage.somebody()).status()).isEqualTo(IdeaStatus.SUBMITTED);

        removals.remove(moderator, idea.id(), Reason.said("spam after all"));
        stage.openVoting();
        stage.closeVoting();
        assertThat(removals.restore(moderator, idea.id())).isFalse();
    }

    @Test
    void anElectionBringsIdeasWithTheSameTitleAndLongOnes() {
        Jam imported = doors.getBean(Jams.class).imported(stage.facilitator, Stage.newJam());
        String title = "x".repeat(500);
        List<BroughtIdea> brought = IntStream.range(0, 300)
                .mapToObj(i -> new BroughtIdea("P" + i, title, Amounts.parse("cost", "1000", "USD"), null))
                .toList();
        List<Id<Idea>> ids = ideas.bring(stage.facilitator, imported.id(), brought);

        assertThat(ids).hasSize(300);
        assertThat(ideas.get(ids.get(299))).satisfies(idea -> {
            assertThat(idea.status()).isEqualTo(IdeaStatus.SUBMITTED);
            assertThat(idea.externalId()).isEqualTo("P299");
        });
        assertThat(ideas.isOwner(ids.get(0), stage.facilitator.id())).isTrue();
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
