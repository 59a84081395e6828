package org.jamfund.jam;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.jam.Scale.Anchor;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Invalid;

/** By what the experts of a Jam judge its ideas; the order of the criteria is the order in which they are asked. */
public record Scorecard(List<Criterion> criteria) {

    /** What a Jam has that names no scorecard of its own. */
    public static final Scorecard USUAL = new Scorecard(List.of(
            usual("impact", "Impact", "How much would change, and for how many?"),
            usual("feasibility", "Feasibility", "Can it be done with the money, the time and the people it names?"),
            usual("originality", "Originality", "Is it more than a copy of what is there already?")));

    public Scorecard {
        criteria = List.copyOf(criteria);
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream()
                .filter(criterion -> criterion.code().equals(code))
                .findFirst();
    }

    /** Passes when the scores are one possible score for each criterion; otherwise {@link Invalid} with every fault. */
    public void requireWhole(Map<String, Integer> scores) {
        List<FieldError> errors = new ArrayList<>();
        for (Criterion criterion : criteria) {
            Integer score = scores.get(criterion.code());
            Scale scale = criterion.scale();
            if (score == null) {
                errors.add(FieldError.of("scores." + criterion.code(), "required"));
            } else if (!scale.holds(score)) {
                errors.add(FieldError.of("scores." + criterion.code(), "range", scale.min(), scale.max()));
            }
        }
        scores.keySet().stream()
                .filter(code -> criterion(code).isEmpty())
                .forEach(code -> errors.add(FieldError.of("scores." + code, "unknown", code)));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private static Criterion usual(String code, String name, String description) {
        Scale scale = new Scale(
                0, 10, List.of(new Anchor(0, "Not at all"), new Anchor(5, "In part"), new Anchor(10, "Fully")));
        return new Criterion(code, name, description, 1, scale);
    }
}
