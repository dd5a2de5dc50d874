package io.officergate.e2e.paths;

import io.officergate.world.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of docs/paths.md: a row for each path, a cell for each state. */
final class PathTable {
    private static final java.nio.file.Path DOCUMENT =
            Installation.here().project().resolve("docs/paths.md");
    private static final java.nio.file.Path SEEN =
            Installation.here().project().resolve("e2e/target/evidence/paths.md");

    /** Said in the document's introduction. */
    private static final String SAME_AS_LEFT = "″";

    private final String heading;

    /**
     * The table below that heading.
     *
     * @param heading for example {@code As delivered}
     */
    PathTable(String heading) {
        this.heading = heading;
    }

    /** The rows as they stand in the document, without the two that head the table. */
    List<String> rows() {
        List<String> rows = new ArrayList<>();
        boolean isHere = false;
        for (String line : document()) {
            if (line.startsWith("## ")) {
                isHere = line.equals("## " + heading);
            } else if (isHere && line.startsWith("| ") && !line.startsWith("| Path ")) {
                rows.add(line);
            }
        }
        return rows;
    }

    /** The row of a path; empty text when the document has none. */
    String row(Path path) {
        return rows().stream()
                .filter(row -> row.startsWith("| " + path.name() + " |"))
                .findFirst()
                .orElse("");
    }

    /** The row as it should be, kept among the evidence for whoever mends the document. */
    String keep(Path path, Map<OfficerState, Answer> answers) {
        List<String> cells = new ArrayList<>();
        cells.add(path.name());
        String left = "";
        for (Answer answer : answers.values()) {
            cells.add(answer.asCell().equals(left) ? SAME_AS_LEFT : answer.asCell());
            left = answer.asCell();
        }
        String row = "| " + String.join(" | ", cells) + " |";
        try {
            Files.createDirectories(SEEN.getParent());
            Files.writeString(SEEN, heading + "\t" + row + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
        return row;
    }

    private static List<String> document() {
        try {
            return Files.readAllLines(DOCUMENT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
