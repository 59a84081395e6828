package org.jamfund.workflow.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jspecify.annotations.Nullable;

/**
 * One line of the way as people tell it: the idea reached a status, or waits. The single steps the drawings took until
 * the next such line are its parts.
 */
record Stage(Journey.Step head, List<Journey.Step> parts) {

    /** What several people are asked for at once. */
    private static final Set<String> ASKED_OF_MANY = Set.of(ExpertReview.ASSESS_IDEA, FundingDecision.VOTE_ON_FUNDING);

    /** How many of those asked have answered. */
    record Answered(long answers, long asked) {}

    static List<Stage> of(List<Journey.Step> steps) {
        List<Stage> stages = new ArrayList<>();
        for (Journey.Step step : steps) {
            boolean mattersAlone =
                    step.process().equals(IdeaJourney.KEY) && (step.outcome() != null || step.until() == null);
            if (mattersAlone || stages.isEmpty()) {
                stages.add(new Stage(step, new ArrayList<>()));
            } else {
                stages.get(stages.size() - 1).parts().add(step);
            }
        }
        return stages;
    }

    /** Nothing unless several are asked and somebody still has to answer. */
    public @Nullable Answered answered() {
        List<Journey.Step> asked = parts.stream()
                .filter(part -> ASKED_OF_MANY.contains(part.activity()))
                .toList();
        long waiting = asked.stream().filter(part -> part.until() == null).count();
        return waiting == 0 || asked.size() == 1 ? null : new Answered(asked.size() - waiting, asked.size());
    }
}
