package io.officergate.sync.event.binary;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a content type makes of a body. */
public enum ContentType {
    /** None was given. */
    NONE,
    /** {@code application/json}: a whole event, or the data of one. */
    JSON,
    /** {@code application/cloudevents+json}: a whole event. */
    EVENT,
    /** {@code application/cloudevents-batch+json}: an array of whole events. */
    BATCH,
    /** {@code text/csv}: a sheet. */
    CSV,
    /** Anything else, or text that is not in UTF-8. */
    OTHER;

    private static final Pattern OTHER_CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*(?!\"?(utf-?8|us-ascii)\"?\\s*(;|$))", Pattern.CASE_INSENSITIVE);

    /** Reads the value of the header; parameters other than the charset do not matter. */
    static ContentType of(String value) {
        if (OTHER_CHARSET.matcher(value).find()) {
            return OTHER;
        }
        return switch (value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT)) {
            case "" -> NONE;
            case "application/json" -> JSON;
            case "application/cloudevents+json" -> EVENT;
            case "application/cloudevents-batch+json" -> BATCH;
            case "text/csv" -> CSV;
            default -> OTHER;
        };
    }

    /** Whether the body holds whole events. */
    boolean isStructured() {
        return this == EVENT || this == BATCH;
    }

    /** Whether the body may be the data of a binary event. */
    boolean mayBeData() {
        return this == NONE || this == JSON;
    }
}
