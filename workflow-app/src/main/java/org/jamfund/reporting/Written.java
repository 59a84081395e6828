package org.jamfund.reporting;

/** What was written: by these a reader checks that what arrived is whole and right. */
public record Written(long size, long rowCount, Totals totals, String sha256) {}
