package org.jamfund.idea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class IdeaSearchTests {

    private final ApplicationContext doors;
    private final Ideas ideas;
    private final IdeaSearch search;

    private Stage stage;
    private Actor owner;

    @Autowired
    IdeaSearchTests(ApplicationContext doors, Ideas ideas, IdeaSearch search) {
        this.doors = doors;
        this.ideas = ideas;
        this.search = search;
    }

    @BeforeEach
    void openAJam() {
        stage = Stage.acceptingIdeas(doors);
        owner = stage.member();
    }

    @ParameterizedTest
    @EnumSource(IdeaSort.class)
    void pagesShowEachIdeaOnce(IdeaSort sort) {
        Stream.of("A", "B", "C", "D", "E").forEach(title -> stage.idea(owner, title));
        List<String> titles = new ArrayList<>();
        String after = null;
        do {
            Page<ListedIdea> page = search.list(
                    new IdeaQuery(stage.jam, null, null, false, null, sort),
                    new PageRequest(2, after),
                    stage.somebody());
            page.items().forEach(idea -> titles.add(idea.title()));
            after = page.next();
        } while (after != null);
        assertThat(titles).containsExactly("E", "D", "C", "B", "A");
    }

    @Test
    void aForgedCursorIsRefused() {
        List.of("x", "1.x", "-1.0000000000000", "99999999999999999999.0000000000000")
                .forEach(cursor -> assertThatThrownBy(
                                () -> search.list(IdeaQuery.of(stage.jam), new PageRequest(2, cursor), owner))
                        .isInstanceOf(Invalid.class));
    }

    @Test
    void searchTakesPercentAndUnderscoreToTheLetter() {
        stage.idea(owner, "100% solar");
        stage.idea(owner, "1000 solar");
        stage.idea(owner, "snake_case");
        stage.idea(owner, "snakeXcase");
        assertThat(titles(query(null, "0% SO"))).containsExactly("100% solar");
        assertThat(titles(query(null, "e_c"))).containsExactly("snake_case");
        assertThat(titles(query(null, "' or 1=1 --"))).isEmpty();
        assertThat(search.count(query(null, "solar"), owner)).isEqualTo(2);
        assertThat(search.count(IdeaQuery.of(stage.jam), owner)).isEqualTo(4);
    }

    @Test
    void othersSeeNeitherDraftsNorWhatWasRemoved() {
        ideas.draft(owner, stage.jam, Stage.text("Draft"));
        Idea removed = stage.idea(owner, "Removed");
        doors.getBean(Removals.class).remove(stage.facilitator.id(), removed.id(), Reason.said("spam"));
        stage.idea(owner, "Public");

        assertThat(titles(IdeaQuery.of(stage.jam))).containsExactly("Public");
        assertThat(search.count(IdeaQuery.of(stage.jam), owner)).isOne();
        assertThat(titles(query(IdeaStatus.DRAFT, null))).isEmpty();
        assertThat(titles(query(IdeaStatus.REMOVED, null))).isEmpty();
        assertThat(titles(query(IdeaStatus.REMOVED, null), stage.somebody(Role.MODERATOR)))
                .containsExactly("Removed");
        assertThat(titles(IdeaQuery.mine(stage.jam), owner)).containsExactly("Public", "Removed", "Draft");
        assertThat(search.mine(owner, PageRequest.first(2)).next()).isNotNull();
    }

    @Test
    void whileVotingTheListIsWhatCanBeVotedOn() {
        Idea gone = stage.idea(owner, "Gone");
        ideas.withdraw(owner, gone.id(), Reason.said("no"));
        stage.idea(owner, "Standing");
        stage.openVoting();
        assertThat(titles(IdeaQuery.of(stage.jam))).containsExactly("Standing");
    }

    @Test
    void similarIdeasShareSignificantWords() {
        stage.idea(owner, "Solar roofs for every depot");
        stage.idea(owner, "Free bicycles");
        assertThat(search.similar(stage.jam, "Put SOLAR panels on our depot roofs", owner))
                .first()
                .satisfies(similar -> assertThat(similar.title()).isEqualTo("Solar roofs for every depot"));
        assertThat(search.similar(stage.jam, "a % _ !", owner)).isEmpty();
    }

    @Test
    void everyFaultOfATextIsToldAtOnce() {
        Stage other = Stage.acceptingIdeas(doors);
        Idea elsewhere = other.idea(other.member(), "In another Jam");
        IdeaText text = new IdeaText(
                "\u0000",
                "\ud800",
                "x".repeat(20_000),
                Amounts.zero("USD"),
                "Topic of another Jam",
                List.of("x".repeat(61)),
                elsewhere.id(),
                List.of(Id.fresh()));
        assertThatThrownBy(() -> ideas.submit(owner, stage.jam, text))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::field, FieldError::code)
                                .containsExactly(
                                        tuple("title", "characters"),
                                        tuple("problem", "characters"),
                                        tuple("solution", "too-long"),
                                        tuple("requested", "amount-positive"),
                                        tuple("topic", "unknown"),
                                        tuple("tags", "too-long"),
                                        tuple("buildsOn", "unknown"),
                                        tuple("coOwners", "unknown")));
    }

    private IdeaQuery query(@Nullable IdeaStatus status, @Nullable String text) {
        return new IdeaQuery(stage.jam, status, null, false, text, IdeaSort.NEWEST);
    }

    private List<String> titles(IdeaQuery query) {
        return titles(query, stage.somebody());
    }

    private List<String> titles(IdeaQuery query, Actor reader) {
        return search.list(query, PageRequest.first(50), reader).items().stream()
                .map(ListedIdea::title)
                .toList();
    }
}
