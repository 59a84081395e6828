package org.jamfund.election;

import java.util.List;
import java.util.Optional;

/** The three tables of a file, in their order. */
enum Section {
    META,
    PROJECTS,
    VOTES;

    /** A section begins with its name alone on a line, be there empty cells behind it or not. */
    static Optional<Section> beginningWith(List<String> row) {
        if (row.stream().skip(1).anyMatch(cell -> !cell.isEmpty())) {
            return Optional.empty();
        }
        for (Section section : values()) {
            if (section.name().equals(row.get(0))) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
