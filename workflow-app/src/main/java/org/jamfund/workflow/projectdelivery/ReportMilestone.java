package org.jamfund.workflow.projectdelivery;

/** The answers of {@code project/report-milestone}. */
record ReportMilestone(String text) {}
