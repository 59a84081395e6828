package org.jamfund.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jamfund.demo.InventedIdeas.Invented;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.people.Actor;
import org.jamfund.voting.TriageRule;
import org.jamfund.voting.TriageRules;
import org.jamfund.voting.Triages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The crowd of the earlier Jam says "not this one": two of three planted ideas are noticed, and one that nobody planted. */
@Component
@Profile("demo")
class DemoTriage {

    private static final long SEED = 46;
    private static final TriageRule RULE = new TriageRule(3, 30, 20);
    private static final String TOPIC = InventedIdeas.topics().get(0);
    /** In percent: how likely somebody is to reject each of the controls. */
    private static final List<Integer> NOTICED = List.of(60, 45, 4);

    private static final int DISLIKED = 40;
    private static final int ALL = 100;

    private final TriageRules rules;
    private final Triages triages;
    private final DemoIdeation ideation;
    private final Chunks chunks;

    DemoTriage(TriageRules rules, Triages triages, DemoIdeation ideation, Chunks chunks) {
        this.rules = rules;
        this.triages = triages;
        this.ideation = ideation;
        this.chunks = chunks;
    }

    /** Colleagues of the facilitator put forward what is known to be poor, and the facilitator plants it. */
    List<Idea> plant(Jam jam, Actor facilitator, List<Actor> colleagues) {
        List<Idea> controls = ideation.submit(jam, poor(), colleagues);
        rules.say(facilitator, jam.id(), RULE);
        controls.forEach(idea -> rules.plant(facilitator, idea.id()));
        return controls;
    }

    /** Some people vote for the controls, and more of them say "not this one". */
    void happens(Jam jam, List<Idea> ideas, List<Idea> controls, List<Actor> crowd) {
        Random random = new Random(SEED);
        ideation.vote(jam.id(), controls, crowd.subList(300, 330), random);
        Idea disliked = ideas.get(ideas.size() - 6);
        List<Idea> others = ideas.subList(ideas.size() / 2, ideas.size());
        chunks.each(crowd.subList(0, 120), person -> {
            List<Idea> poor = new ArrayList<>();
            for (int number = 0; number < controls.size(); number++) {
                addIf(random.nextInt(ALL) < NOTICED.get(number), poor, controls.get(number));
            }
            addIf(random.nextInt(ALL) < DISLIKED, poor, disliked);
            addIf(poor.isEmpty(), poor, others.get(random.nextInt(others.size())));
            poor.stream()
                    .filter(idea -> !idea.createdBy().equals(person.id()))
                    .limit(RULE.tokens())
                    .forEach(idea -> triages.reject(person, idea.id()));
        });
    }

    private static void addIf(boolean said, List<Idea> to, Idea idea) {
        if (said) {
            to.add(idea);
        }
    }

    private static List<Invented> poor() {
        return List.of(
                new Invented(
                        TOPIC,
                        "A fax machine for every desk",
                        "Colleagues sometimes do not see a mail for hours.",
                        "One fax machine per desk, with a line of its own, so that paper gets through.",
                        4_000_000),
                new Invented(
                        TOPIC,
                        "Print the intranet every morning",
                        "Not everybody likes to read on a screen.",
                        "A printed copy of all pages of the intranet on every floor at seven o'clock.",
                        2_500_000),
                new Invented(
                        TOPIC,
                        "A study of which studies we need",
                        "We do not know which studies are missing.",
                        "A study over three years, by a consultancy that is yet to be chosen, with a report.",
                        1_800_000));
    }
}
