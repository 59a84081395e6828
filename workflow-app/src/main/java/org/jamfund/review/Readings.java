package org.jamfund.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what was said, for whoever may know it. A round is blind for everybody but its own words while one of its
 * seats is still to be filed: board and facilitators see it with names after that, owners without names once the round
 * has its outcome, and then so do the others of its panel. How many have filed is no secret.
 */
@Service
@Transactional(readOnly = true)
public class Readings {

    private final Ideas ideas;
    private final FiledAssessments filed;
    private final AssessmentMapper rounds;
    private final ReviewMapper reviews;

    Readings(Ideas ideas, FiledAssessments filed, AssessmentMapper rounds, ReviewMapper reviews) {
        this.ideas = ideas;
        this.filed = filed;
        this.rounds = rounds;
        this.reviews = reviews;
    }

    /** NotAllowed for whoever has no part in the review. Words to the board are for board, facilitators and auditors, never for an owner. */
    public Reading of(Actor actor, Id<Idea> idea) {
        ideas.visible(idea, actor);
        boolean owner = ideas.isOwner(idea, actor.id());
        if (!owner && !supervises(actor)) {
            actor.require(Role.EXPERT);
        }
        List<RoundCount> counts = rounds.rounds(idea);
        List<Assessment> all = filed.ofIdea(idea);
        if (owner) {
            return new Reading(ended(all, idea).map(Assessment::withoutName).toList(), counts);
        }
        return new Reading(supervises(actor) ? supervised(actor, all, counts) : ofPanel(actor, all, idea), counts);
    }

    /** Whether anybody was ever asked to assess the idea. */
    public boolean begun(Id<Idea> idea) {
        return !rounds.rounds(idea).isEmpty();
    }

    /** The version of the idea that was last read in a round before the present one; absent in the first. */
    public Optional<Integer> lastRead(Id<Idea> idea) {
        int present = reviews.brief(idea).orElseThrow().round();
        return Optional.ofNullable(rounds.lastRead(idea, present));
    }

    private static boolean supervises(Actor actor) {
        return actor.hasAny(Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR);
    }

    private static List<Assessment> supervised(Actor actor, List<Assessment> all, List<RoundCount> counts) {
        Set<Integer> blind =
                counts.stream().filter(RoundCount::blind).map(RoundCount::round).collect(Collectors.toSet());
        Function<Assessment, Assessment> shown = actor.hasAny(Role.BOARD, Role.FACILITATOR, Role.AUDITOR)
                ? Function.identity()
                : Assessment::withoutWordsToTheBoard;
        return all.stream()
                .filter(assessment -> isBy(actor, assessment) || !blind.contains(assessment.round()))
                .map(assessment -> isBy(actor, assessment) ? assessment : shown.apply(assessment))
                .toList();
    }

    private List<Assessment> ofPanel(Actor actor, List<Assessment> all, Id<Idea> idea) {
        Set<Integer> mine = all.stream()
                .filter(assessment -> isBy(actor, assessment))
                .map(Assessment::round)
                .collect(Collectors.toSet());
        Set<Id<Assessment>> open = ended(all, idea).map(Assessment::id).collect(Collectors.toSet());
        return all.stream()
                .filter(assessment ->
                        isBy(actor, assessment) || mine.contains(assessment.round()) && open.contains(assessment.id()))
                .map(assessment -> isBy(actor, assessment) ? assessment : assessment.withoutName())
                .toList();
    }

    private Stream<Assessment> ended(List<Assessment> all, Id<Idea> idea) {
        int last = reviews.brief(idea).orElseThrow().round() - 1;
        return all.stream().filter(assessment -> assessment.round() <= last);
    }

    private static boolean isBy(Actor actor, Assessment assessment) {
        return actor.id().equals(assessment.expertId());
    }
}
