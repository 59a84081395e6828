package org.jamfund.review.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.review.Assessment;
import org.jamfund.review.Assessments;
import org.jamfund.review.Calibrations;
import org.jamfund.review.Figures;
import org.jamfund.review.Leniency;
import org.jamfund.review.Reading;
import org.jamfund.review.Readings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the experts said about an idea, side by side, and how harsh or lenient each of them is in a Jam. */
@Controller
class AssessmentPages {

    private static final int EXPERTS_AT_ONCE = 100;

    private final Ideas ideas;
    private final Jams jams;
    private final People people;
    private final Assessments assessments;
    private final Readings readings;
    private final Calibrations calibrations;

    AssessmentPages(
            Ideas ideas,
            Jams jams,
            People people,
            Assessments assessments,
            Readings readings,
            Calibrations calibrations) {
        this.ideas = ideas;
        this.jams = jams;
        this.people = people;
        this.assessments = assessments;
        this.readings = readings;
        this.calibrations = calibrations;
    }

    @GetMapping("/ideas/{id}/assessments")
    String ofIdea(@PathVariable Id<Idea> id, @AuthenticationPrincipal Actor reader, Model model) {
        Reading reading = readings.of(reader, id);
        Idea idea = ideas.visible(id, reader);
        Scorecard scorecard = assessments.scorecard(reader, id);
        Figures figures = calibrations.beside(reader, id);
        Map<Id<Person>, Person> names = people.named(reading.assessments().stream()
                .map(Assessment::expertId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        model.addAttribute("idea", idea);
        model.addAttribute("jam", jams.get(idea.jamId()));
        model.addAttribute(
                "rounds",
                figures.rounds(reading).stream()
                        .map(round -> AssessmentTable.of(
                                round, reading.ofRound(round.count().round()), scorecard, names, figures))
                        .toList());
        return "review/assessments";
    }

    @GetMapping("/jams/{id}/calibration")
    String ofJam(
            @PathVariable Id<Jam> id,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal Actor reader,
            Model model) {
        Page<Leniency> experts = calibrations.ofJam(reader, id, new PageRequest(EXPERTS_AT_ONCE, after));
        List<Id<Person>> ids = experts.items().stream().map(Leniency::expert).toList();
        model.addAttribute("jam", jams.visible(id, reader));
        model.addAttribute("experts", experts);
        model.addAttribute("people", people.named(ids));
        return "review/calibration";
    }
}
