package org.jamfund.funding;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the ideas of a Jam came out, best first: for everybody who reads and for the board before it adopts. */
@Service
@Transactional(readOnly = true)
public class Results {

    private final ResultMapper results;

    Results(ResultMapper results) {
        this.results = results;
    }

    /** By place; empty before the shortlist is decided. */
    public Page<Result> list(Id<Jam> jam, PageRequest request) {
        List<Result> rows = results.behind(jam, place(request), request.rowsToRead());
        return Page.of(rows, request, result -> String.valueOf(result.place()));
    }

    /** How many ideas stood in the vote to its end. */
    public int count(Id<Jam> jam) {
        return results.count(jam);
    }

    /** How many ideas stand above the line. */
    public int shortlisted(Id<Jam> jam) {
        return results.shortlisted(jam);
    }

    private static int place(PageRequest request) {
        String after = request.after();
        if (after == null) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Invalid.field("after", "cursor");
        }
        return Integer.parseInt(after);
    }
}
