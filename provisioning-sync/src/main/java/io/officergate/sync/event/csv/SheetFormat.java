package io.officergate.sync.event.csv;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a sheet is written.
 *
 * @param separator semicolon, comma or tab: that of the line {@code sep=;} which Excel understands, or the most frequent one in
 *     the first line that is not blank
 * @param text the sheet without that line
 * @param skipped lines before it, 0 or 1
 */
public record SheetFormat(char separator, String text, int skipped) {

    private static final Pattern SEP =
            Pattern.compile("\\A\"?[sS][eE][pP]=([;,\\t])\"?[;,\\t ]*(?:\\r\\n|[\\r\\n]|\\z)");

    /** How a text is written; its beginning, with the first line that is not blank, is enough. */
    public static SheetFormat of(String text) {
        Matcher sep = SEP.matcher(text);
        if (sep.lookingAt()) {
            return new SheetFormat(sep.group(1).charAt(0), text.substring(sep.end()), 1);
        }
        String heading =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {',', '\t'}) {
            if (count(heading, candidate) > count(heading, best)) {
                best = candidate;
            }
        }
        return new SheetFormat(best, text, 0);
    }

    /** The first line with more cells than allowed or with a quote nobody closes, counted from 1; 0 when there is none. */
    Shape shape(int mostCells) {
        int line = 1 + skipped;
        int opened = 0;
        int cells = 1;
        boolean atStart = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean endsLine = c == '\n' || (c == '\r' && !text.startsWith("\n", at + 1));
            line += endsLine ? 1 : 0;
            if (c == '"' && (opened > 0 || atStart)) {
                boolean isDoubled = opened > 0 && text.startsWith("\"", at + 1);
                at += isDoubled ? 1 : 0;
                opened = isDoubled ? opened : (opened > 0 ? 0 : line);
                atStart = false;
            } else if (opened == 0) {
                atStart = c == separator || endsLine;
                cells = endsLine ? 1 : cells + (c == separator ? 1 : 0);
                if (cells > mostCells) {
                    return new Shape.TooWide(line);
                }
            }
        }
        return opened > 0 ? new Shape.Unclosed(opened) : new Shape.Sound();
    }

    /** Whether the sheet can be parsed within bounds. */
    sealed interface Shape {
        /** It can. */
        record Sound() implements Shape {}

        /** This line has too many cells. */
        record TooWide(int line) implements Shape {}

        /** A cell begins with a quote in this line, and nothing ends it. */
        record Unclosed(int line) implements Shape {}
    }

    private static long count(String line, char wanted) {
        boolean isQuoted = false;
        long count = 0;
        for (int at = 0; at < line.length(); at++) {
            isQuoted ^= line.charAt(at) == '"';
            count += !isQuoted && line.charAt(at) == wanted ? 1 : 0;
        }
        return count;
    }
}
