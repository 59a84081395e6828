package org.jamfund.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Memberships;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.testing.fixture.Together;
import org.jamfund.voting.Ballots;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class ModerationTests {

    private static final Reason SPAM = Reason.said("spam");
    private static final Reason UNFAIR = Reason.said("it is not");

    private final ApplicationContext doors;
    private final Ideas ideas;
    private final Comments comments;
    private final Flags flags;
    private final Moderation moderation;

    private Stage stage;
    private Actor owner;
    private Actor moderator;
    private Idea idea;

    @Autowired
    ModerationTests(ApplicationContext doors, Ideas ideas, Comments comments, Flags flags, Moderation moderation) {
        this.doors = doors;
        this.ideas = ideas;
        this.comments = comments;
        this.flags = flags;
        this.moderation = moderation;
    }

    @BeforeEach
    void openAJam() {
        stage = Stage.acceptingIdeas(doors);
        owner = stage.member();
        moderator = stage.somebody(Role.MODERATOR);
        idea = stage.idea(owner, "Solar roofs");
    }

    @Test
    void commentsAreKeptToTheLetterAndShownHarmlessly() {
        String text = "**but** <script>alert(1)</script> 😀 \u202e ${7*7}";
        comments.write(owner, idea.id(), text, null);
        assertThat(comments.list(stage.somebody(), idea.id(), PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.text()).isEqualTo(text);
                    assertThat(comment.html()).doesNotContain("<script").contains("<strong>but</strong>");
                });
    }

    @Test
    void onlyMembersCommentAndOnlyUnderTheSameIdeaTheyReply() {
        refused("not-a-member", () -> comments.write(stage.somebody(), idea.id(), "hello", null));
        Comment elsewhere = comments.write(owner, stage.idea(owner, "Another").id(), "here", null);
        assertThatThrownBy(() -> comments.write(owner, idea.id(), "there", elsewhere.id()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> comments.write(owner, idea.id(), "x".repeat(20_000), null))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void manyFlagsAtOnceOpenOneCase() {
        List<Actor> readers =
                IntStream.range(0, 8).mapToObj(i -> stage.somebody()).toList();
        List<String> answers = Together.times(
                8,
                i -> Crowd.verdict(() -> {
                    flags.flagIdea(readers.get(i), idea.id(), SPAM);
                    return idea;
                }));
        assertThat(answers).containsOnly("ok");
        assertThat(moderation.list(owner, PageRequest.first(10)).items())
                .singleElement()
                .satisfies(item -> assertThat(item.status()).isEqualTo(CaseStatus.OPEN));
    }

    @Test
    void aRemovedIdeaComesBackWhenAnotherModeratorGrantsTheAppeal() {
        Id<ModerationCase> item = flagged();
        moderation.decide(moderator, item, true, SPAM);
        moderation.decide(moderator, item, true, SPAM);
        runJobs();
        assertThatThrownBy(() -> ideas.visible(idea.id(), stage.somebody())).isInstanceOf(NotFound.class);

        moderation.appeal(owner, item, UNFAIR);
        refused("first-decider", () -> moderation.decideAppeal(moderator, item, true, UNFAIR));
        moderation.decideAppeal(stage.somebody(Role.MODERATOR), item, true, UNFAIR);
        runJobs();
        assertThat(ideas.visible(idea.id(), stage.somebody()).status()).isEqualTo(IdeaStatus.SUBMITTED);
    }

    @Test
    void whoAnswersForMoneySeesARemovedIdeaThatWasAwarded() {
        Idea neverAwarded = stage.idea(owner, "Only an idea");
        award();
        for (Idea each : List.of(idea, neverAwarded)) {
            ideas.reach(each.id(), IdeaStatus.REMOVED, moderator.id(), SPAM);
        }
        for (Role role : List.of(Role.FINANCE, Role.BOARD, Role.AUDITOR)) {
            assertThat(ideas.visible(idea.id(), stage.somebody(role)).status()).isEqualTo(IdeaStatus.REMOVED);
        }
        assertThatThrownBy(() -> ideas.visible(idea.id(), stage.somebody())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ideas.visible(neverAwarded.id(), stage.somebody(Role.FINANCE)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoOnlyAuditsReadsEverythingAndChangesNothing(@Autowired Memberships memberships, @Autowired Ballots ballots) {
        Actor auditor = stage.somebody(Role.AUDITOR);
        assertThat(ideas.visible(idea.id(), auditor)).isEqualTo(idea);
        Comment comment = comments.write(owner, idea.id(), "hello", null);
        List<ThrowingCallable> deeds = List.of(
                () -> flags.flagIdea(auditor, idea.id(), SPAM),
                () -> flags.flagComment(auditor, comment.id(), SPAM),
                () -> comments.write(auditor, idea.id(), "hello", null),
                () -> memberships.join(auditor, stage.jam, 1),
                () -> ideas.draft(auditor, stage.jam, Stage.text("Mine")),
                () -> ballots.vote(auditor, idea.id(), null));
        assertThat(deeds)
                .allSatisfy(deed -> assertThatThrownBy(deed)
                        .isInstanceOfSatisfying(
                                NotAllowed.class,
                                refused -> assertThat(refused.refusal().code()).isEqualTo("only-audits")));
        flags.flagIdea(stage.somebody(Role.AUDITOR, Role.EXPERT), idea.id(), SPAM);
    }

    private void award() {
        List.of("SHORTLISTED", "UNDER_REVIEW", "RECOMMENDED", "PROPOSED", "FUNDED")
                .forEach(status -> ideas.reach(idea.id(), IdeaStatus.valueOf(status), null, null));
    }

    @Test
    void nobodyJudgesTheirOwn() {
        Actor judge = stage.member(Role.MODERATOR);
        idea = stage.idea(judge, "By a moderator");
        Id<ModerationCase> item = flagged();
        assertThatThrownBy(() -> moderation.decide(judge, item, false, SPAM)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> moderation.decide(owner, item, false, SPAM)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> moderation.visible(item, stage.somebody())).isInstanceOf(NotFound.class);
    }

    @Test
    void aKeptItemStaysAndAnotherDecisionIsRefused() {
        Id<ModerationCase> item = flagged();
        moderation.decide(moderator, item, false, Reason.said("fine"));
        refused("already-decided", () -> moderation.decide(moderator, item, true, SPAM));
        refused("already-decided", () -> moderation.appeal(owner, item, UNFAIR));
        assertThat(ideas.get(idea.id()).status()).isEqualTo(IdeaStatus.SUBMITTED);
        assertThat(flagged()).isNotEqualTo(item);
    }

    @Test
    void aRemovedCommentIsHiddenFromOthersOnly() {
        Comment comment = comments.write(owner, idea.id(), "buy now", null);
        flags.flagComment(stage.somebody(), comment.id(), SPAM);
        moderation.decide(moderator, only(owner), true, SPAM);
        runJobs();
        assertThat(comments.list(stage.somebody(), idea.id(), PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(comments.list(owner, idea.id(), PageRequest.first(10)).items())
                .hasSize(1);
        assertThatThrownBy(() -> flags.flagComment(stage.somebody(), comment.id(), SPAM))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAppealComesTooLateAfterAWeek() {
        Id<ModerationCase> item = flagged();
        moderation.decide(moderator, item, true, SPAM);
        runJobs();
        doors.getBean(MutableClock.class).advance(Duration.ofDays(8));
        refused("appeal-window-over", () -> moderation.appeal(owner, item, UNFAIR));
    }

    private Id<ModerationCase> flagged() {
        flags.flagIdea(stage.somebody(), idea.id(), SPAM);
        return moderation.list(moderator, PageRequest.first(1)).items().get(0).id();
    }

    private Id<ModerationCase> only(Actor author) {
        return moderation.list(author, PageRequest.first(2)).items().get(0).id();
    }

    private void runJobs() {
        doors.getBean(Jobs.class).runUntilIdle();
    }

    private static void refused(String code, ThrowingCallable command) {
        assertThatThrownBy(command)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
