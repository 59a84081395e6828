package org.jamfund.funding.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who voted for what: entrants by their index, and the counted ballots, equal ones together. Voters whose ballot names none
 * of the entrants belong to it as well, for a share of the budget is theirs.
 */
public final class Electorate {

    private final List<Entrant> entrants;
    private final List<BallotGroup> groups;
    private final long voters;
    private final Support[] support;

    private Electorate(List<Entrant> entrants, List<BallotGroup> groups, long voters, Support[] support) {
        this.entrants = List.copyOf(entrants);
        this.groups = groups;
        this.voters = voters;
        this.support = support;
    }

    public static Builder of(List<Entrant> entrants) {
        return new Builder(entrants);
    }

    /** Ballots grouped before, whose choices are indexes of these entrants. */
    public static Electorate of(List<Entrant> entrants, List<BallotGroup> groups) {
        long all = groups.stream().mapToLong(BallotGroup::voters).reduce(0, Math::addExact);
        return new Electorate(entrants, groups, all, supports(entrants.size(), groups));
    }

    public List<Entrant> entrants() {
        return entrants;
    }

    /** Those with an empty ballot included. */
    public long voters() {
        return voters;
    }

    public List<BallotGroup> groups() {
        return Collections.unmodifiableList(groups);
    }

    Entrant entrant(int index) {
        return entrants.get(index);
    }

    int size() {
        return entrants.size();
    }

    BallotGroup group(int index) {
        return groups.get(index);
    }

    Support supportOf(int entrant) {
        return support[entrant];
    }

    /** The same voters, asked about these entrants only: in the order given, ballots that become equal together. */
    public Electorate among(List<Entrant> some) {
        if (some.equals(entrants)) {
            return this;
        }
        Map<Entrant, Integer> place = new HashMap<>();
        for (int i = 0; i < some.size(); i++) {
            place.put(some.get(i), i);
        }
        int[] moved =
                entrants.stream().mapToInt(one -> place.getOrDefault(one, -1)).toArray();
        Builder builder = of(some);
        groups.forEach(group -> builder.add(group.moved(moved)));
        return builder.build();
    }

    /** With so many more voters who want one entrant and nothing else, and give it as much as the average of its voters. */
    Electorate with(int entrant, long more) {
        Entrant one = entrant(entrant);
        int points = one.votes() == 0 ? 1 : Math.toIntExact(Math.max(1, one.points() / one.votes()));
        BallotGroup newcomers = new BallotGroup("", more, new int[] {entrant}, new int[] {points});
        List<BallotGroup> swollen = new ArrayList<>(groups);
        swollen.add(newcomers);
        Support[] wider = support.clone();
        wider[entrant] = support[entrant].and(groups.size(), points);
        Entrant stronger = new Entrant(
                one.name(),
                one.topic(),
                one.cost(),
                Math.addExact(one.votes(), more),
                Math.addExact(one.points(), Math.multiplyExact(points, more)));
        return new Electorate(replaced(entrant, stronger), swollen, Math.addExact(voters, more), wider);
    }

    Electorate atCost(int entrant, long cost) {
        Entrant one = entrant(entrant);
        Entrant cheaper = new Entrant(one.name(), one.topic(), cost, one.votes(), one.points());
        return new Electorate(replaced(entrant, cheaper), groups, voters, support);
    }

    private List<Entrant> replaced(int index, Entrant entrant) {
        List<Entrant> changed = new ArrayList<>(entrants);
        changed.set(index, entrant);
        return changed;
    }

    /** True at the index of each of these. */
    boolean[] marks(List<Entrant> some) {
        Set<Entrant> those = Set.copyOf(some);
        boolean[] marks = new boolean[entrants.size()];
        for (int i = 0; i < marks.length; i++) {
            marks[i] = those.contains(entrants.get(i));
        }
        return marks;
    }

    /** What the marked choices of a ballot cost, in minor units. */
    long cost(BallotGroup group, boolean[] marked) {
        long cost = 0;
        for (int choice : group.choices()) {
            cost = Math.addExact(cost, marked[choice] ? entrants.get(choice).cost() : 0);
        }
        return cost;
    }

    private static Support[] supports(int entrants, List<BallotGroup> groups) {
        int[] counts = new int[entrants];
        groups.forEach(group -> Arrays.stream(group.choices()).forEach(choice -> counts[choice]++));
        Support[] supports = new Support[entrants];
        Arrays.setAll(supports, i -> Support.of(counts[i]));
        int[] next = new int[entrants];
        for (int g = 0; g < groups.size(); g++) {
            BallotGroup group = groups.get(g);
            for (int i = 0; i < group.choices().length; i++) {
                int choice = group.choices()[i];
                supports[choice].groups()[next[choice]] = g;
                supports[choice].points()[next[choice]++] = group.points()[i];
            }
        }
        return supports;
    }

    /** The groups that want an entrant, and what each of their voters gives it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Support(int[] groups, int[] points) {

        private static Support of(int size) {
            return new Support(new int[size], new int[size]);
        }

        private Support and(int group, int given) {
            int size = groups.length;
            Support wider = new Support(Arrays.copyOf(groups, size + 1), Arrays.copyOf(points, size + 1));
            wider.groups[size] = group;
            wider.points[size] = given;
            return wider;
        }
    }

    /** Puts equal ballots together as they come. */
    public static final class Builder {

        private final List<Entrant> entrants;
        private final Map<BallotGroup.Content, Integer> places = new HashMap<>();
        private final List<BallotGroup.Content> contents = new ArrayList<>();
        private long[] voters = new long[1024];

        private Builder(List<Entrant> entrants) {
            this.entrants = entrants;
        }

        /** So many voters of an audience with one ballot; the choices are indexes of entrants, each once, ascending. */
        public Builder add(String audience, long count, int[] choices, int @Nullable [] points) {
            int[] given = points == null ? ones(choices.length) : points;
            return add(new BallotGroup(audience, count, choices, given));
        }

        Builder add(BallotGroup group) {
            int place = places.computeIfAbsent(group.content(), this::append);
            voters[place] = Math.addExact(voters[place], group.voters());
            return this;
        }

        public Electorate build() {
            List<BallotGroup> groups = new ArrayList<>(contents.size());
            for (int i = 0; i < contents.size(); i++) {
                groups.add(contents.get(i).of(voters[i]));
            }
            return Electorate.of(entrants, groups);
        }

        private int append(BallotGroup.Content content) {
            int place = contents.size();
            if (place == voters.length) {
                voters = Arrays.copyOf(voters, 2 * place);
            }
            contents.add(content);
            return place;
        }

        private static int[] ones(int length) {
            int[] ones = new int[length];
            Arrays.fill(ones, 1);
            return ones;
        }
    }
}
