package org.jamfund.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jamfund.board.BoardSession;
import org.jamfund.demo.InventedIdeas.Invented;
import org.jamfund.funding.Envelopes;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.workflow.engine.Jobs;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Tells the story of the demo from beginning to end: an earlier Jam that led to ten projects, and one in full swing. */
@Component
@Profile("demo")
class DemoGenerator {

    private static final long SEED = 2006;
    private static final int EARLIER_IDEAS = 46;
    private static final int FUNDED = 10;
    private static final Money ENVELOPE = Money.ofMajor(CurrencyUnit.USD, 100_000_000);
    /** The earlier Jam looked for businesses, not for pilots: ten of them nearly use its envelope. */
    private static final long EARLIER_SCALE = 4;

    private final DemoPeople people;
    private final DemoJams jams;
    private final DemoIdeation ideation;
    private final DemoTriage triage;
    private final DemoBoard board;
    private final DemoOffice office;
    private final DemoBank bank;
    private final Envelopes envelopes;
    private final Jobs jobs;

    DemoGenerator(
            DemoPeople people,
            DemoJams jams,
            DemoIdeation ideation,
            DemoTriage triage,
            DemoBoard board,
            DemoOffice office,
            DemoBank bank,
            Envelopes envelopes,
            Jobs jobs) {
        this.people = people;
        this.jams = jams;
        this.ideation = ideation;
        this.triage = triage;
        this.board = board;
        this.office = office;
        this.bank = bank;
        this.envelopes = envelopes;
        this.jobs = jobs;
    }

    void generate() {
        Random random = new Random(SEED);
        DemoCast cast = people.create(random);
        List<Invented> invented = InventedIdeas.all(SEED);
        earlierJam(cast, invented.subList(0, EARLIER_IDEAS), random);
        runningJam(cast, invented.subList(EARLIER_IDEAS, invented.size()), random);
        people.complete(random);
    }

    private void earlierJam(DemoCast cast, List<Invented> invented, Random random) {
        Jam jam = jams.openEarlier(cast.facilitator());
        List<Actor> members = members(cast, 400);
        ideation.join(jam, members);
        List<Idea> ideas = ideation.submit(jam, scaled(invented), cast.owners());
        ideation.discuss(ideas, members, 60, random);
        List<Idea> controls = triage.plant(jam, cast.facilitator(), cast.crowd().subList(390, 393));
        jams.openVoting(cast.facilitator(), jam);
        ideation.vote(jam.id(), ideas, cast.crowd().subList(0, 300), random);
        triage.happens(jam, ideas, controls, cast.crowd());
        envelopes.grant(cast.finance(), jam.id(), ENVELOPE, "Founders' envelope");
        jams.closeVoting(cast.facilitator(), jam);
        jobs.runUntilIdle();
        List<Id<Idea>> promising = ideas.stream().map(Idea::id).limit(FUNDED).toList();
        office.assess(cast.experts(), promising, random);
        decide(jam, cast);
        office.plan(cast.owners());
        List<Actor> quick = cast.owners().subList(0, 2);
        bank.givePayees(jam.id(), quick);
        office.deliver(quick, List.of(cast.secondFinance(), cast.finance()));
        bank.pay(jam.id(), quick, cast.finance(), cast.secondFinance());
        office.reportOnOne(quick);
        ideation.flag(ideas, members.get(members.size() - 1), cast.moderator());
        jobs.runUntilIdle();
    }

    private void decide(Jam jam, DemoCast cast) {
        Id<BoardSession> session = board.meet(jam.id(), cast.facilitator(), cast.board());
        office.adopt(cast.chair());
        board.takeUp(session, jam.id(), cast.chair());
        office.fund(cast.board(), cast.finance(), cast.secondFinance(), cast.owner(1));
        board.close(session, cast.chair(), cast.board().get(1));
    }

    private void runningJam(DemoCast cast, List<Invented> invented, Random random) {
        Jam jam = jams.openRunning(cast.facilitator());
        List<Actor> members = members(cast, cast.crowd().size());
        ideation.join(jam, members);
        List<Actor> authors = new ArrayList<>(cast.owners());
        authors.addAll(cast.crowd().subList(0, 117));
        List<Idea> ideas = ideation.submit(jam, invented, authors);
        ideation.discuss(ideas, members, 400, random);
        envelopes.grant(cast.finance(), jam.id(), ENVELOPE, "Better Tomorrow envelope");
        jams.openVoting(cast.facilitator(), jam);
        ideation.vote(jam.id(), ideas, cast.crowd().subList(0, 1_200), random);
        jobs.runUntilIdle();
    }

    private static List<Actor> members(DemoCast cast, int crowd) {
        List<Actor> members = new ArrayList<>(cast.owners());
        members.addAll(cast.crowd().subList(0, crowd));
        return members;
    }

    private static List<Invented> scaled(List<Invented> invented) {
        return invented.stream()
                .map(idea -> new Invented(
                        idea.topic(),
                        idea.title(),
                        idea.problem(),
                        idea.solution(),
                        Math.min(10_000_000, EARLIER_SCALE * idea.requestedUnits())))
                .toList();
    }
}
