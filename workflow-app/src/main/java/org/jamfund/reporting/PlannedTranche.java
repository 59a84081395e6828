package org.jamfund.reporting;

import java.time.LocalDate;
import org.jamfund.kernel.Id;
import org.jamfund.project.Project;
import org.jspecify.annotations.Nullable;

/** A milestone as it was planned, with the title its award was made under; number 0 is the project as a whole. */
record PlannedTranche(
        Id<Project> project,
        String title,
        int number,
        String name,
        long amountMinor,
        @Nullable LocalDate dueOn) {}
