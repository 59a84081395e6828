package org.jamfund.election;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a table by name: files put them in any order. */
final class Columns {

    private final Map<String, Integer> positions = new HashMap<>();
    private final int width;

    Columns(long line, Section section, List<String> header, String... needed) {
        this.width = header.size();
        for (int i = 0; i < width; i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            if (!name.isEmpty() && positions.putIfAbsent(name, i) != null) {
                throw new PbProblem(line, "the column " + name + " is there twice");
            }
        }
        for (String name : needed) {
            if (!positions.containsKey(name)) {
                throw new PbProblem(line, section + " has no column " + name);
            }
        }
    }

    boolean has(String name) {
        return positions.containsKey(name);
    }

    /** The cell, empty where the row is short of it. */
    String cell(List<String> row, String name) {
        Integer position = positions.get(name);
        return position == null || position >= row.size() ? "" : row.get(position);
    }

    void requireFits(long line, List<String> row) {
        if (row.stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
            throw new PbProblem(line, "the row has " + row.size() + " cells, its header " + width);
        }
    }
}
