package io.officergate.platform;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** A sheet of paper that is handed to an officer in person, in Vietnamese and English. Nothing on it comes from elsewhere. */
public final class PrintedSheet {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Now.VIETNAM);

    private PrintedSheet() {}

    /**
     * The sheet as a page to print.
     *
     * @param title as it stands in the window's frame
     * @param body HTML; what comes from people in it is {@linkplain #escaped escaped}
     */
    public static String html(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="vi"><head><meta charset="utf-8"><title>%s</title>
                <style>
                  body { font: 12pt/1.5 "Noto Sans", "Segoe UI", Arial, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
                  .code { font: 700 22pt/1.4 "Noto Sans Mono", Consolas, monospace; letter-spacing: .08em; }
                  [lang=en] { color: #4a4f57; }
                </style></head><body>
                %s</body></html>
                """.formatted(title, body);
    }

    /** A time as it is told on paper, of Viet Nam. */
    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Text that cannot become markup. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
