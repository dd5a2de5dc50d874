package io.officergate.officerlist;

import java.util.Map;
import java.util.Optional;

/**
 * One line of a list.
 *
 * @param line where it begins in the file, from 1
 * @param cells what it says, without what is empty
 */
record ListedOfficer(long line, Map<Column, String> cells) {
    ListedOfficer {
        cells = Map.copyOf(cells);
    }

    Optional<String> cell(Column column) {
        return Optional.ofNullable(cells.get(column));
    }
}
