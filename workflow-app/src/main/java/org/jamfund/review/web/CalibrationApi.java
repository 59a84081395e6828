package org.jamfund.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Only;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.review.Calibrations;
import org.jamfund.review.Leniency;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/jams/{jam}/calibration")
class CalibrationApi {

    private final Calibrations calibrations;
    private final People people;

    CalibrationApi(Calibrations calibrations, People people) {
        this.calibrations = calibrations;
        this.people = people;
    }

    /** Points of 10 by which an expert is kinder than others who read the same; absent with too few shared readings. */
    @JsonInclude
    record LeniencyShown(
            String expert,
            int readings,
            int shared,
            @Nullable BigDecimal leniency) {

        static LeniencyShown of(Leniency row, Map<Id<Person>, Person> experts) {
            Person expert = experts.get(row.expert());
            Integer hundredths = row.hundredths();
            return new LeniencyShown(
                    expert == null ? row.expert().text() : expert.username(),
                    row.readings(),
                    row.shared(),
                    hundredths == null ? null : BigDecimal.valueOf(hundredths, 2));
        }
    }

    @Operation(summary = "How harsh or lenient each expert of a Jam is beside others who read the same")
    @Only({Role.BOARD, Role.FACILITATOR, Role.AUDITOR})
    @GetMapping
    Page<LeniencyShown> table(
            @AuthenticationPrincipal Actor by,
            @PathVariable Id<Jam> jam,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String after) {
        Page<Leniency> page = calibrations.ofJam(by, jam, PageRequest.of(limit, after));
        List<Id<Person>> experts = page.items().stream().map(Leniency::expert).toList();
        Map<Id<Person>, Person> named = people.named(experts);
        return page.map(row -> LeniencyShown.of(row, named));
    }
}
