package org.jamfund.workflow.projectdelivery;

import java.util.List;
import java.util.Objects;
import org.jamfund.kernel.Amounts;
import org.jamfund.project.Evidence;
import org.jamfund.project.Report;
import org.jspecify.annotations.Nullable;

/** The answers of {@code project/report-milestone}; without a cost the milestone took the whole tranche. */
record ReportMilestone(
        String text, @Nullable List<Row> evidence, @Nullable String cost) {

    /** One link that shows what has been reached. */
    record Row(@Nullable String name, @Nullable String url) {}

    Report report(String currency) {
        return new Report(
                text,
                Objects.requireNonNullElse(evidence, List.<Row>of()).stream()
                        .map(row -> new Evidence(row.name(), row.url()))
                        .toList(),
                cost == null ? null : Amounts.parse("cost", cost, currency));
    }
}
