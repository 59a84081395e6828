package org.jamfund.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented ideas: what people of a company might really put forward, every title once, the same for the same seed. */
final class InventedIdeas {

    /** One invented idea; the amount is in whole units of the Jam's currency. */
    record Invented(String topic, String title, String problem, String solution, long requestedUnits) {}

    private record Field(String topic, List<String> subjects, List<String> places) {}

    private static final List<String> APPROACHES = List.of(
            "Shared %s for %s",
            "Solar-powered %s for %s",
            "A repair service: %s for %s",
            "Open data about %s in %s",
            "Low-cost %s for %s",
            "A training network around %s in %s");

    private static final List<Field> FIELDS = List.of(
            new Field(
                    "Better Planet",
                    List.of("cold storage", "rainwater tanks", "air-quality sensors", "rooftop gardens"),
                    List.of("depots", "schools", "coastal towns")),
            new Field(
                    "Going Places",
                    List.of("cargo bikes", "night buses", "charging points", "lift-sharing"),
                    List.of("industrial parks", "commuter towns", "hospital staff")),
            new Field(
                    "Staying Healthy",
                    List.of("telemedicine booths", "hearing tests", "first-aid drones", "sleep clinics"),
                    List.of("remote villages", "shift workers", "care homes")),
            new Field(
                    "Finance and Commerce",
                    List.of("micro-insurance", "invoice advances", "price comparison", "payment terminals"),
                    List.of("market traders", "small farms", "craftspeople")),
            new Field(
                    "Learning for Life",
                    List.of("language tandems", "mobile laboratories", "apprentice exchanges", "reading corners"),
                    List.of("primary schools", "newcomers", "retired engineers")));

    private InventedIdeas() {}

    static List<String> topics() {
        return FIELDS.stream().map(Field::topic).toList();
    }

    static List<Invented> all(long seed) {
        Random random = new Random(seed);
        List<Invented> ideas = new ArrayList<>();
        for (Field field : FIELDS) {
            for (String subject : field.subjects()) {
                for (String place : field.places()) {
                    for (String approach : APPROACHES) {
                        ideas.add(invent(field.topic(), approach.formatted(subject, place), subject, place, random));
                    }
                }
            }
        }
        Collections.shuffle(ideas, random);
        return ideas;
    }

    private static Invented invent(String topic, String title, String subject, String place, Random random) {
        String problem = """
                People in **%s** tell us the same story: %s exist, but too few, too dear, or out of reach when they are needed.

                - today's offer serves one in %d
                - those who would gain most are asked last
                """.formatted(place, subject, 4 + random.nextInt(9));
        String solution = """
                Start with %d sites, run them for %d months with local partners, publish what we learn, and scale what works.

                | step | outcome |
                |---|---|
                | pilot | %d people served |
                | partners | at least %d signed |
                """.formatted(
                2 + random.nextInt(6), 6 + random.nextInt(12), 200 + 50 * random.nextInt(40), 2 + random.nextInt(5));
        long requestedUnits = 10_000L * (5 + random.nextInt(240));
        return new Invented(topic, title, problem, solution, requestedUnits);
    }
}
