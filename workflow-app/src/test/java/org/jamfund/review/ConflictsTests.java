package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class ConflictsTests {

    private final PanelScene scene;
    private final EarlierRounds earlier;
    private final Panels panels;
    private final Experts experts;
    private final Conflicts conflicts;
    private Id<Jam> jam;

    @Autowired
    ConflictsTests(ApplicationContext application, Panels panels, Experts experts, Conflicts conflicts) {
        this.conflicts = conflicts;
        this.scene = new PanelScene(application);
        this.earlier = new EarlierRounds(application);
        this.panels = panels;
        this.experts = experts;
    }

    @BeforeEach
    void aJamWithoutExperts() {
        scene.withoutExperts();
        jam = scene.jam();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(nullValues = "-", textBlock = """
            owner,                                  conflict-own-idea
            co-owner,                               conflict-own-idea
            owner of its parent,                    conflict-related-idea
            owner of its grandparent,               conflict-related-idea
            owner of its child,                     conflict-related-idea
            owner of its grandchild,                conflict-related-idea
            owner of an idea merged into it,        conflict-related-idea
            owner of a sibling,                     -
            same team,                              conflict-same-team
            same team of another organisation,      -
            same organisation and no team,          -
            manager of an owner,                    conflict-manager
            managed by an owner,                    conflict-manager
            managed by the same manager,            conflict-manager
            declared,                               conflict-declared
            declared for another idea,              -
            stranger,                               -
            """)
    void nobodyJudgesWhatIsTooNear(String relation, @Nullable String code) {
        Actor owner = scene.at("Acme", "Pumps", scene.somebody(), Role.EXPERT);
        Id<Idea> idea = scene.idea(jam, owner);
        Actor expert = expert(relation, idea, owner);
        Round round = new Round(idea, 1);

        Refused refused = catchThrowableOfType(Refused.class, () -> experts.named(round, expert.username()));
        panels.appoint(round, 10);

        assertThat(refused == null ? null : refused.refusal().code()).isEqualTo(code);
        assertThat(scene.expertsOf(round).contains(expert.id())).isEqualTo(code == null);
    }

    /** The rule of the Jam: whoever assessed another idea of the topic in a round that this one has behind it. */
    @ParameterizedTest(name = "rule {0}, rival of the same topic {1}, rounds behind it {2}, assessed in round {3}: {4}")
    @CsvSource({
        "true,  true,  1, 1, true",
        "true,  true,  2, 1, true",
        "true,  true,  1, 2, false",
        "true,  true,  0, 1, false",
        "true,  false, 1, 1, false",
        "false, true,  1, 1, false"
    })
    void whoAssessedARivalBeforeIsSparedWhereTheJamSaysSo(
            boolean rule, boolean sameTopic, int roundsBehind, int assessedIn, boolean conflicted) {
        scene.sparesRivals(jam, rule);
        Id<Idea> idea = scene.idea(jam);
        Id<Idea> rival = scene.idea(jam);
        scene.topic(rival, sameTopic ? PanelScene.TOPIC : "Energy");
        Actor expert = scene.expert(5);
        earlier.assessed(expert, rival, assessedIn);
        earlier.behind(idea, roundsBehind);

        assertThat(conflicts.between(idea, expert.id()))
                .isEqualTo(conflicted ? Optional.of(Conflict.RIVAL_ASSESSED) : Optional.empty());
        assertThat(conflicts.among(idea, Role.EXPERT).containsKey(expert.id())).isEqualTo(conflicted);
    }

    private Actor expert(String relation, Id<Idea> idea, Actor owner) {
        return switch (relation) {
            case "owner" -> owner;
            case "same team" -> scene.at("Acme", "Pumps", null, Role.EXPERT);
            case "same team of another organisation" -> scene.at("Other", "Pumps", null, Role.EXPERT);
            case "same organisation and no team" -> scene.at("Acme", null, null, Role.EXPERT);
            case "managed by an owner" -> scene.at("Acme", "Taps", owner, Role.EXPERT);
            case "managed by the same manager" -> scene.at("Acme", "Taps", scene.managerOf(owner), Role.EXPERT);
            case "manager of an owner" -> scene.withRole(scene.managerOf(owner), Role.EXPERT);
            default -> near(relation, idea, scene.expert(5));
        };
    }

    private Actor near(String relation, Id<Idea> idea, Actor expert) {
        switch (relation) {
            case "co-owner" -> scene.owns(expert, idea);
            case "owner of its parent" -> scene.link("parent_id", idea, scene.idea(jam, expert));
            case "owner of its child" -> scene.link("parent_id", scene.idea(jam, expert), idea);
            case "owner of an idea merged into it" -> scene.link("merged_into_id", scene.idea(jam, expert), idea);
            case "owner of its grandparent" -> scene.link("parent_id", between(idea, "above"), scene.idea(jam, expert));
            case "owner of its grandchild" -> scene.link("parent_id", scene.idea(jam, expert), between(idea, "below"));
            case "owner of a sibling" -> scene.link("parent_id", scene.idea(jam, expert), between(idea, "above"));
            case "declared" -> scene.declares(expert, idea);
            case "declared for another idea" -> scene.declares(expert, scene.idea(jam));
            case "stranger" -> scene.idea(jam, expert);
            default -> throw new IllegalArgumentException(relation);
        }
        return expert;
    }

    /** A stranger's idea the given one builds on, or that builds on it. */
    private Id<Idea> between(Id<Idea> idea, String side) {
        Id<Idea> other = scene.idea(jam);
        if (side.equals("above")) {
            scene.link("parent_id", idea, other);
        } else {
            scene.link("parent_id", other, idea);
        }
        return other;
    }
}
