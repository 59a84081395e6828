package org.jamfund.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.jamfund.testing.Node;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However long a report is, it needs no more memory than a short one: here a process that has very little. */
class ConstantMemoryTests {

    private static final int ROWS = 200_000;

    @ParameterizedTest
    @EnumSource(Format.class)
    void aLongReportFitsIntoASmallHeap(Format format) {
        Node.Ended report = Node.run("-Xmx20m", LargeReport.class, format.name(), Integer.toString(ROWS));
        assertThat(report.code()).as(report.words()).isZero();
        assertThat(report.words()).contains(ROWS + " rows of " + format);
    }
}
