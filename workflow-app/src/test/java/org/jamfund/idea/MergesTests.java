package org.jamfund.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.voting.Ballots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class MergesTests {

    private final ApplicationContext doors;
    private final Ideas ideas;
    private final IdeaRecords records;
    private final Merges merges;

    private Stage stage;
    private Actor owner;

    @Autowired
    MergesTests(ApplicationContext doors, Ideas ideas, IdeaRecords records, Merges merges) {
        this.doors = doors;
        this.ideas = ideas;
        this.records = records;
        this.merges = merges;
    }

    @BeforeEach
    void openAJam() {
        stage = Stage.acceptingIdeas(doors);
        owner = stage.member();
    }

    @Test
    void aMergeCountsEachVoterOnceAndCanBeUndone() {
        Idea big = stage.idea(owner, "Roofs");
        Idea small = stage.idea(stage.member(), "Solar roofs");
        stage.openVoting();
        Ballots ballots = doors.getBean(Ballots.class);
        Actor both = stage.member();
        ballots.vote(both, big.id(), null);
        ballots.vote(both, small.id(), null);
        ballots.vote(stage.member(), small.id(), null);

        merges.merge(stage.facilitator, small.id(), big.id());
        assertThat(ideas.get(small.id()).status()).isEqualTo(IdeaStatus.MERGED);
        assertThat(records.votes(big.id())).isEqualTo(2);

        merges.undo(stage.facilitator, small.id());
        merges.undo(stage.facilitator, small.id());
        assertThat(ideas.get(small.id()).status()).isEqualTo(IdeaStatus.SUBMITTED);
        assertThat(records.votes(big.id())).isEqualTo(1);
    }

    @Test
    void aMergeStaysOneLevelDeep() {
        Idea first = stage.idea(owner, "One");
        Idea second = stage.idea(owner, "Two");
        Idea third = stage.idea(owner, "Three");
        merges.merge(stage.facilitator, first.id(), second.id());
        refused("not-mergeable", () -> merges.merge(stage.facilitator, second.id(), third.id()));
        refused("not-mergeable", () -> merges.merge(stage.facilitator, third.id(), first.id()));
    }

    @Test
    void aBigIdeaThatIsWithdrawnTakesNobodyWithIt() {
        Idea big = stage.idea(owner, "Roofs");
        Idea small = stage.idea(stage.member(), "Solar roofs");
        merges.merge(stage.facilitator, small.id(), big.id());
        ideas.withdraw(owner, big.id(), Reason.said("changed my mind"));
        assertThat(ideas.get(small.id()).status()).isEqualTo(IdeaStatus.SUBMITTED);
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
