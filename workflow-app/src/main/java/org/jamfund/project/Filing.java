package org.jamfund.project;

import org.jspecify.annotations.Nullable;

/** A report as its milestone's row keeps it. */
record Filing(String text, @Nullable Long costMinor) {

    static Filing of(Report report, Milestone milestone) {
        return new Filing(report.text(), report.costMinor(milestone));
    }
}
