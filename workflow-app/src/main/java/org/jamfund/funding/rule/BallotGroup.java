package org.jamfund.funding.rule;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Voters of one audience who cast the same ballot. Choices are indexes of entrants in ascending order, points what each voter
 * gives the choice at that place: one where the ballot only approves. The arrays are shared and never written to.
 */
@SuppressWarnings("ArrayRecordComponent")
public record BallotGroup(String audience, long voters, int[] choices, int[] points) {

    Content content() {
        return new Content(audience, choices, points);
    }

    /** How many of its choices are marked. */
    int count(boolean[] marked) {
        int count = 0;
        for (int choice : choices) {
            count += marked[choice] ? 1 : 0;
        }
        return count;
    }

    /** The ballot where entrants have other indexes, or none below zero. */
    BallotGroup moved(int[] to) {
        int[] kept = IntStream.range(0, choices.length)
                .filter(i -> to[choices[i]] >= 0)
                .boxed()
                .sorted((one, other) -> Integer.compare(to[choices[one]], to[choices[other]]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new BallotGroup(
                audience,
                voters,
                Arrays.stream(kept).map(i -> to[choices[i]]).toArray(),
                Arrays.stream(kept).map(i -> points[i]).toArray());
    }

    /** What makes ballots equal. */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(String audience, int[] choices, int[] points) {

        BallotGroup of(long voters) {
            return new BallotGroup(audience, voters, choices, points);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Content that
                    && audience.equals(that.audience)
                    && Arrays.equals(choices, that.choices)
                    && Arrays.equals(points, that.points);
        }

        @Override
        public int hashCode() {
            return (31 * Arrays.hashCode(choices) + Arrays.hashCode(points)) * 31 + audience.hashCode();
        }
    }
}
