package io.officergate.world.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process said last, for people who read why it failed. */
final class LogFile {
    private static final int LINES = 15;

    private LogFile() {}

    /** The last lines, each on a line of its own, or nothing when there is no log. */
    static String end(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            String indent = System.lineSeparator() + "  | ";
            return indent + String.join(indent, lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }
}
