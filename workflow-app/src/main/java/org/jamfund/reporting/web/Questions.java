package org.jamfund.reporting.web;

import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.people.Actor;
import org.jamfund.reporting.GroupBy;
import org.jamfund.reporting.Moment;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a report is asked for; a Jam the reader may not see is not there. */
@Component
class Questions {

    private final Jams jams;
    private final AsOf asOf;

    Questions(Jams jams, AsOf asOf) {
        this.jams = jams;
        this.asOf = asOf;
    }

    /** The words of a question, as they come by address, form or body. */
    record Asked(
            @Nullable Id<Jam> jam,
            @Nullable String groupBy,
            @Nullable String from,
            @Nullable String upTo) {}

    /** {@code upTo} is the field's name where the end is read from. */
    Question of(Actor by, ReportName report, Asked asked, String upTo) {
        Id<Jam> id = asked.jam();
        if (id == null && report.isOfOneJam()) {
            throw Invalid.field("jam", "required");
        }
        Jam jam = id == null ? null : jams.visible(id, by);
        String groupBy = asked.groupBy();
        Moment moment = asOf.moment(upTo, asked.upTo());
        return new Question(
                report,
                id,
                jam == null ? null : jam.currency(),
                groupBy == null || groupBy.isBlank() ? GroupBy.IDEA : Coded.of(GroupBy.class, "groupBy", groupBy),
                report == ReportName.JOURNAL ? asOf.before("from", asked.from(), moment) : 0,
                moment);
    }
}
