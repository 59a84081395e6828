package org.jamfund.funding.rule;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jamfund.election.PbBallot;
import org.jamfund.testing.fixture.Elections;

/** A real election as the rules see it, in hundredths of its currency. */
public record RealElectorate(Electorate electorate, long budget) {

    public static RealElectorate of(String name) {
        return of(Elections.read(name));
    }

    public static RealElectorate of(Elections.Read read) {
        Map<String, long[]> counts = new HashMap<>();
        for (PbBallot ballot : read.ballots()) {
            for (PbBallot.Line line : ballot.lines()) {
                long[] count = counts.computeIfAbsent(line.project(), project -> new long[2]);
                count[0]++;
                count[1] += line.points();
            }
        }
        Map<String, Integer> places = new HashMap<>();
        List<Entrant> entrants = read.projects().stream()
                .map(project -> {
                    places.put(project.id(), places.size());
                    long[] count = counts.getOrDefault(project.id(), new long[2]);
                    return new Entrant(project.id(), "", minor(project.cost().getAmount()), count[0], count[1]);
                })
                .toList();
        Electorate.Builder builder = Electorate.of(entrants);
        read.ballots().forEach(ballot -> add(builder, ballot, places));
        return new RealElectorate(
                builder.build(), minor(new BigDecimal(read.meta().get("budget").orElseThrow())));
    }

    private static void add(Electorate.Builder builder, PbBallot ballot, Map<String, Integer> places) {
        TreeMap<Integer, Integer> points = new TreeMap<>();
        ballot.lines().forEach(line -> points.put(places.get(line.project()), line.points()));
        builder.add("", 1, ints(points.keySet()), ints(points.values()));
    }

    private static int[] ints(java.util.Collection<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    static long minor(BigDecimal amount) {
        return amount.movePointRight(2).longValueExact();
    }

    Terms terms(long stepUnits) {
        return Terms.of(budget, 100 * stepUnits);
    }
}
