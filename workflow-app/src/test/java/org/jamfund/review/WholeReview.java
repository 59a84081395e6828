package org.jamfund.review;

import java.util.List;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Scorecards;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.beans.factory.BeanFactory;

/** A review from the panel to its outcome, for those who ask whether it can be done at all where they are. */
public final class WholeReview {

    private WholeReview() {}

    /** One expert resigns over a conflict, the next files: what came of it. */
    public static Recommendation outcome(BeanFactory application) {
        PanelScene scene = new PanelScene(application);
        scene.withoutExperts();
        Id<Jam> jam = scene.jam();
        scene.panelSize(jam, 1);
        List<Actor> experts = List.of(scene.expert(5), scene.expert(5));
        Id<Idea> idea = scene.idea(jam);
        scene.beginReview(idea);
        Assessments assessments = application.getBean(Assessments.class);
        assessments.declareConflict(experts.get(0), idea, "A friend of mine");
        scene.runJobs(idea);
        assessments.file(
                experts.get(1),
                idea,
                new NewAssessment(
                        application.getBean(Scorecards.class).of(jam).criteria().stream()
                                .collect(Collectors.toMap(
                                        Criterion::code, one -> one.scale().max())),
                        Recommendation.RECOMMENDED,
                        "Read with care"));
        // the outcome is told to the journey around it, of which there is none here
        Round round = new Round(idea, 1);
        application.getBean(Reviews.class).recordOutcome(round, Recommendation.RECOMMENDED, null);
        return application
                .getBean(ReviewMapper.class)
                .outcome(round)
                .orElseThrow()
                .outcome();
    }
}
