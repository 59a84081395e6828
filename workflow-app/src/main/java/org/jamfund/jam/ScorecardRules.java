package org.jamfund.jam;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.PlainText;

/** What a scorecard must look like; a code is also the name of a field in the experts' form. */
final class ScorecardRules {

    private static final int MAX_CRITERIA = 20;
    private static final int MAX_NAME = 120;
    private static final int MAX_DESCRIPTION = 1000;
    private static final int MAX_WEIGHT = 100;
    private static final int MAX_SCORE = 100;
    private static final int MAX_WORDS = 300;
    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    /** What an assessment answers beside its scores. */
    private static final Set<String> TAKEN = Set.of("scores", "recommendation", "comment", "boardcomment", "conflict");

    private final List<FieldError> errors = new ArrayList<>();

    private ScorecardRules() {}

    static List<FieldError> faults(Scorecard scorecard) {
        ScorecardRules rules = new ScorecardRules();
        List<Criterion> criteria = scorecard.criteria();
        rules.range("scorecard.criteria", criteria.size(), 1, MAX_CRITERIA);
        Set<String> codes = new HashSet<>(TAKEN);
        for (int i = 0; i < criteria.size(); i++) {
            rules.criterion("scorecard.criteria[" + i + "].", criteria.get(i), codes);
        }
        return rules.errors;
    }

    private void criterion(String field, Criterion criterion, Set<String> codes) {
        if (!CODE.matcher(criterion.code()).matches()) {
            errors.add(FieldError.of(field + "code", "criterion-code"));
        } else if (!codes.add(criterion.code().toLowerCase(Locale.ROOT))) {
            errors.add(FieldError.of(field + "code", "twice"));
        }
        PlainText.lineFault(field + "name", criterion.name(), MAX_NAME).ifPresent(errors::add);
        if (criterion.description() != null) {
            PlainText.wordsFault(field + "description", criterion.description(), MAX_DESCRIPTION)
                    .ifPresent(errors::add);
        }
        range(field + "weight", criterion.weight(), 1, MAX_WEIGHT);
        scale(field + "scale.", criterion.scale());
    }

    private void scale(String field, Scale scale) {
        range(field + "min", scale.min(), 0, MAX_SCORE - 1);
        range(field + "max", scale.max(), Math.min(MAX_SCORE, Math.max(0, scale.min()) + 1), MAX_SCORE);
        Set<Integer> anchored = new HashSet<>();
        for (int i = 0; i < scale.anchors().size(); i++) {
            Scale.Anchor anchor = scale.anchors().get(i);
            String name = field + "anchors[" + i + "].";
            if (!anchored.add(anchor.score())) {
                errors.add(FieldError.of(name + "score", "twice"));
            } else {
                range(name + "score", anchor.score(), scale.min(), scale.max());
            }
            PlainText.lineFault(name + "words", anchor.words(), MAX_WORDS).ifPresent(errors::add);
        }
    }

    private void range(String field, int number, int least, int most) {
        if (number < least || number > most) {
            errors.add(FieldError.of(field, "range", least, most));
        }
    }
}
