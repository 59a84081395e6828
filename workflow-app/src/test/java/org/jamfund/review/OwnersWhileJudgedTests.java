package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An owner strikes no judge by naming them, or somebody near to them, co-owner. */
@JamfundTest
class OwnersWhileJudgedTests {

    private final PanelScene scene;
    private final Panels panels;
    private final Ideas ideas;
    private Id<Jam> jam;
    private Actor owner;
    private Actor judge;
    private Id<Idea> idea;

    @Autowired
    OwnersWhileJudgedTests(ApplicationContext application, Panels panels, Ideas ideas) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.ideas = ideas;
    }

    @BeforeEach
    void anExpertIsSeated() {
        scene.withoutExperts();
        jam = scene.jam();
        owner = scene.somebody();
        judge = scene.expert(5);
        idea = scene.idea(jam, owner);
        panels.appoint(round(), 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"under-review", "revision-asked", "recommended", "waitlisted", "proposed"})
    void anOwnerNamesNobodyNewWhileTheIdeaIsJudged(String status) {
        scene.stands(idea, status);
        refused(owner, idea, owner, judge);
        assertThat(ideas.owners(idea)).containsExactly(owner.id());
        assertThat(panels.seat(round(), 1).expertId()).isEqualTo(judge.id());
    }

    /** Nor does the refusal tell who judges. */
    @Test
    void whoJudgesIsRefusedAsAnybodyElse() {
        refused(owner, idea, owner, scene.somebody());
    }

    @Test
    void norOnAnIdeaItCameFrom() {
        Id<Idea> parent = scene.idea(jam, owner);
        scene.stands(parent, "not-shortlisted");
        scene.link("parent_id", idea, parent);
        refused(owner, parent, owner, judge);
    }

    @Test
    void whoOwnsItIsNoFacilitatorOfIt() {
        refused(scene.withRole(owner, Role.FACILITATOR), idea, owner, judge);
    }

    @Test
    void ownersMayLeaveAndFacilitatorsMayNameThem() {
        Actor other = scene.somebody();
        change(scene.somebody(Role.FACILITATOR), idea, owner, other);
        change(owner, idea, other);
        assertThat(ideas.owners(idea)).containsExactly(other.id());
    }

    private Round round() {
        return new Round(idea, 1);
    }

    private void change(Actor by, Id<Idea> what, Actor... owners) {
        List<Id<Person>> named = Stream.of(owners).map(Actor::id).toList();
        ideas.changeOwners(by, what, named);
    }

    private void refused(Actor by, Id<Idea> what, Actor... owners) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> change(by, what, owners))
                .satisfies(no -> assertThat(no.refusal().code()).isEqualTo("owners-while-judged"));
    }
}
