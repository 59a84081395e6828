package org.jamfund.election;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows in which table a row stands and that no table is missing. */
final class PbTables {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** So many bytes every database keeps in one text. */
    private static final int LARGEST_META = 65_535;

    private final PbMeta meta = new PbMeta();
    private final @Nullable String fallbackCurrency;
    private final PbSink sink;
    private @Nullable Section section;
    private @Nullable Columns columns;
    private @Nullable ProjectRows projects;
    private @Nullable VoteRows votes;

    PbTables(@Nullable String fallbackCurrency, PbSink sink) {
        this.fallbackCurrency = fallbackCurrency;
        this.sink = sink;
    }

    void row(long line, List<String> raw) {
        List<String> row = section == null ? withoutMark(raw) : raw;
        if (row.stream().allMatch(String::isEmpty)) {
            return;
        }
        Section beginning = Section.beginningWith(row).orElse(null);
        if (beginning != null) {
            begin(line, beginning);
        } else if (section == null) {
            throw new PbProblem(line, "the file must begin with META");
        } else if (section == Section.META) {
            metaRow(line, row);
        } else if (columns == null) {
            columns = header(line, row);
        } else {
            columns.requireFits(line, row);
            tableRow(line, row);
        }
    }

    PbMeta end(long lastLine) {
        if (votes == null || columns == null) {
            Section missing = section == null ? Section.META : section == Section.VOTES ? section : next(section);
            throw new PbProblem(Math.max(1, lastLine), "the file ends without its " + missing);
        }
        requireAnnounced(lastLine, "num_projects", projects == null ? 0 : projects.count());
        requireAnnounced(lastLine, "num_votes", votes.count());
        return meta;
    }

    private static Section next(Section section) {
        return Section.values()[section.ordinal() + 1];
    }

    private static List<String> withoutMark(List<String> row) {
        if (!row.get(0).startsWith(BYTE_ORDER_MARK)) {
            return row;
        }
        List<String> clean = new ArrayList<>(row);
        clean.set(0, row.get(0).substring(1).strip());
        return clean;
    }

    private void begin(long line, Section beginning) {
        Section expected = section == null ? Section.META : section == Section.VOTES ? null : next(section);
        if (beginning != expected) {
            throw new PbProblem(line, beginning + " is out of order");
        }
        if (beginning == Section.PROJECTS) {
            projects = new ProjectRows(line, meta, fallbackCurrency, sink);
        } else if (beginning == Section.VOTES && projects != null) {
            votes = new VoteRows(line, meta, projects.ids(), sink);
        }
        section = beginning;
        columns = null;
    }

    /** Its header, {@code key;value}, is missing from some files. */
    private void metaRow(long line, List<String> row) {
        if (row.size() < 2 || row.get(0).isEmpty()) {
            throw new PbProblem(line, "META wants a name and a content: " + PbReader.excerpt(row.get(0)));
        }
        if (row.get(1).getBytes(StandardCharsets.UTF_8).length > LARGEST_META) {
            throw new PbProblem(
                    line,
                    "META holds at most " + LARGEST_META + " bytes under one name: " + PbReader.excerpt(row.get(0)));
        }
        if (!(row.get(0).equals("key") && row.get(1).equals("value"))) {
            meta.put(line, row.get(0), row.get(1));
        }
    }

    private Columns header(long line, List<String> row) {
        return section == Section.PROJECTS
                ? new Columns(line, Section.PROJECTS, row, "project_id", "cost")
                : new Columns(line, Section.VOTES, row, "voter_id", "vote");
    }

    private void tableRow(long line, List<String> row) {
        if (columns == null) {
            return;
        }
        if (votes != null) {
            votes.row(line, row, columns);
        } else if (projects != null) {
            projects.row(line, row, columns);
        }
    }

    /** The totals of the file were right in every known election: another one means that rows are missing. */
    private void requireAnnounced(long lastLine, String name, int counted) {
        int announced = meta.count(name).orElse(counted);
        if (announced != counted) {
            throw new PbProblem(lastLine, name + " is " + announced + " but the file has " + counted);
        }
    }
}
