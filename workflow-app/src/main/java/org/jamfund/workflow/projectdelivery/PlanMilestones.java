package org.jamfund.workflow.projectdelivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers of {@code project/plan-milestones}. */
record PlanMilestones(@Nullable List<Row> milestones) {

    /** What one milestone yields, costs and when it is due. */
    record Row(String name, String amount, LocalDate due) {}
}
