package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A member loses the role while somebody else has the Jam, the award, or the list of members in hand. */
@JamfundTest
class LostSeatsRacesTests {

    private final ApplicationContext application;
    private final Awards awards;
    private final FundingVotes votes;
    private final People people;
    private final TransactionTemplate transaction;
    private BoardRoom room;
    private Actor administrator;

    @Autowired
    LostSeatsRacesTests(ApplicationContext application) {
        this.application = application;
        awards = application.getBean(Awards.class);
        votes = application.getBean(FundingVotes.class);
        people = application.getBean(People.class);
        transaction = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
        room = new BoardRoom(application, 4);
        administrator = room.person("admin", Role.ADMIN);
    }

    @BeforeEach
    void aBoardOfFour() {
        room = new BoardRoom(application, 4);
        administrator = room.person("admin", Role.ADMIN);
    }

    @Test
    void losingTheRoleWaitsForTheJamBeforeItTakesAnAward() {
        Id<Idea> idea = room.proposed("900000");
        Award award = awards.of(idea).orElseThrow();
        Together.behind(
                transaction,
                () -> application.getBean(Jams.class).hold(award.jamId()),
                () -> {
                    people.assignRoles(administrator, room.member(3).id(), Set.of());
                    return true;
                },
                () -> assertThat(application.getBean(AwardMapper.class).touch(award.id()))
                        .isOne());
        assertThat(votes.seats(idea).get(3).vacated()).isTrue();
    }

    @Test
    void whoLosesTheRoleAtThatMomentIsNotSeated() {
        Id<Idea> idea = room.proposed("900000");
        Award award = awards.of(idea).orElseThrow();
        Actor leaving = room.person("leaving", Role.BOARD);
        Actor staying = room.person("staying", Role.BOARD);
        Together.behind(
                transaction,
                () -> people.assignRoles(administrator, leaving.id(), Set.of()),
                () -> application
                        .getBean(FundingSeats.class)
                        .open(idea, new Tier(award.quorum(), award.majorityPercent(), award.countersign())),
                () -> {});
        assertThat(votes.seats(idea).stream().map(FundingSeat::personId))
                .contains(staying.id())
                .doesNotContain(leaving.id());
    }
}
