package org.jamfund.load.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jamfund.election.PbBallot;
import org.jamfund.election.PbProject;
import org.jamfund.election.PbReader;
import org.jamfund.election.PbSink;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.kernel.Amounts;

/** Approval ballots one by one, and what they are about; amounts in minor units. */
record Vote(List<Entrant> entrants, List<int[]> ballots, long budget) {

    private static final int MOST_CHOICES = 10;
    private static final double CHEAPEST = 1e6;
    private static final double RANGE = 1e3;

    Electorate electorate() {
        Electorate.Builder builder = Electorate.of(entrants);
        ballots.forEach(ballot -> builder.add("employee", 1, ballot, null));
        return builder.build();
    }

    static Vote read(Path file) {
        Map<String, Integer> places = new HashMap<>();
        List<PbProject> projects = new ArrayList<>();
        List<int[]> ballots = new ArrayList<>();
        var meta = new PbReader(() -> open(file), "PLN", new PbSink() {
                    @Override
                    public void project(PbProject project) {
                        places.put(project.id(), places.size());
                        projects.add(project);
                    }

                    @Override
                    public void ballot(PbBallot ballot) {
                        ballots.add(ballot.lines().stream()
                                .mapToInt(line -> places.get(line.project()))
                                .sorted()
                                .toArray());
                    }
                })
                .read();
        String budget = meta.get("budget").orElseThrow();
        return counted(
                projects.stream()
                        .map(project -> new Entrant(project.id(), "", Amounts.minor(project.cost()), 0, 0))
                        .toList(),
                ballots,
                Amounts.minor(Amounts.parse("budget", budget, "PLN")));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Voters who choose up to ten of so many entrants, the popular ones far more often; costs from 10,000.00 to 10,000,000.00,
     * evenly over their orders of magnitude; a budget of 100,000,000.00.
     */
    static Vote generated(int voters, int entrants, long seed) {
        Random random = new Random(seed);
        List<Entrant> wanted = new ArrayList<>();
        for (int i = 0; i < entrants; i++) {
            wanted.add(new Entrant("c" + i, "", Math.round(CHEAPEST * Math.pow(RANGE, random.nextDouble())), 0, 0));
        }
        List<int[]> ballots = new ArrayList<>();
        for (int voter = 0; voter < voters; voter++) {
            TreeSet<Integer> ballot = new TreeSet<>();
            for (int choices = random.nextInt(MOST_CHOICES + 1); choices > 0; choices--) {
                ballot.add((int) (entrants * Math.pow(random.nextDouble(), 3)));
            }
            ballots.add(ballot.stream().mapToInt(Integer::intValue).toArray());
        }
        return counted(wanted, ballots, 10_000_000_000L);
    }

    private static Vote counted(List<Entrant> entrants, List<int[]> ballots, long budget) {
        long[] votes = new long[entrants.size()];
        ballots.forEach(ballot -> {
            for (int choice : ballot) {
                votes[choice]++;
            }
        });
        List<Entrant> counted = new ArrayList<>();
        for (int i = 0; i < votes.length; i++) {
            Entrant one = entrants.get(i);
            counted.add(new Entrant(one.name(), one.topic(), one.cost(), votes[i], votes[i]));
        }
        return new Vote(counted.stream().collect(Collectors.toUnmodifiableList()), ballots, budget);
    }
}
