package org.jamfund.review.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.review.Assessment;
import org.jamfund.review.Figures;
import org.jamfund.review.RoundFigures;
import org.jspecify.annotations.Nullable;

/** A round as a page shows it: a column for each expert, a row for each criterion. */
record AssessmentTable(RoundFigures figures, List<Column> columns, List<Criterion> criteria) {

    /** One expert, by name where the reader may know it, else by number; figures in hundredths. */
    record Column(
            int number,
            @Nullable String name,
            Assessment assessment,
            int points,
            @Nullable Integer leniency,
            @Nullable Integer calibrated) {

        public @Nullable Integer score(Criterion criterion) {
            return assessment.scores().get(criterion.code());
        }
    }

    static AssessmentTable of(
            RoundFigures round,
            List<Assessment> said,
            Scorecard scorecard,
            Map<Id<Person>, Person> names,
            Figures figures) {
        List<Column> columns = new ArrayList<>();
        for (Assessment assessment : said) {
            Person person = assessment.expertId() == null ? null : names.get(assessment.expertId());
            columns.add(new Column(
                    columns.size() + 1,
                    person == null ? null : person.displayName(),
                    assessment,
                    figures.points(assessment),
                    figures.leniency(assessment).orElse(null),
                    figures.calibrated(assessment).orElse(null)));
        }
        return new AssessmentTable(round, columns, scorecard.criteria());
    }

    public boolean calibrated() {
        return columns.stream().anyMatch(column -> column.leniency() != null);
    }
}
