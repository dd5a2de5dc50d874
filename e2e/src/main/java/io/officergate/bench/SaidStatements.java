package io.officergate.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was said to a database while something was done. */
final class SaidStatements {
    private static final double WORTH_TELLING = 0.04;
    private static final int LONGEST_LINE = 110;

    private SaidStatements() {}

    /** A line for each statement that came often enough to matter, with its number per operation; the most frequent first. */
    static List<String> lines(Map<String, Long> said, int operations) {
        return said.entrySet().stream()
                .filter(statement -> statement.getValue() >= operations * WORTH_TELLING)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(statement -> String.format(
                        Locale.ROOT,
                        "%6.2f  %s",
                        statement.getValue() / (double) operations,
                        shortened(statement.getKey())))
                .toList();
    }

    private static String shortened(String statement) {
        String line = statement.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " …";
    }
}
