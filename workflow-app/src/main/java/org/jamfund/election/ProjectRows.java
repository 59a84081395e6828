package org.jamfund.election;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The table of projects. It begins where META ends, so what a Jam needs of META is required here. */
final class ProjectRows {

    private static final int LONGEST_ID = 200;

    private final String currency;
    private final PbSink sink;
    private final Set<String> ids = new LinkedHashSet<>();

    ProjectRows(long line, PbMeta meta, @Nullable String fallbackCurrency, PbSink sink) {
        this.currency = Election.currency(line, meta, fallbackCurrency);
        Election.budget(line, meta, currency);
        Election.voteType(line, meta);
        this.sink = sink;
    }

    void row(long line, List<String> row, Columns columns) {
        String id = columns.cell(row, "project_id");
        if (id.isEmpty() || id.length() > LONGEST_ID) {
            throw new PbProblem(line, "a project needs an id of at most " + LONGEST_ID + " characters");
        }
        if (!ids.add(id)) {
            throw new PbProblem(line, "the project " + id + " is there twice");
        }
        Money cost = PbAmounts.positive(line, "cost", columns.cell(row, "cost"), currency);
        String name = columns.cell(row, "name");
        sink.project(new PbProject(id, name.isEmpty() ? id : name, cost, category(columns.cell(row, "category"))));
    }

    int count() {
        return ids.size();
    }

    Set<String> ids() {
        return ids;
    }

    private static @Nullable String category(String list) {
        String first = list.split(",", 2)[0].strip();
        return first.isEmpty() ? null : first;
    }
}
