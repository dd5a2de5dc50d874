package io.officergate.sync.platform.http;

import java.util.Locale;

/** The problems this service answers with; the wire name is part of the contract. */
public enum ProblemCode {
    NOT_JSON(400, "The body is not JSON"),
    MALFORMED(400, "The request is malformed"),
    UNAUTHENTICATED(401, "A valid access token is needed"),
    FORBIDDEN(403, "This client may not do that"),
    UNKNOWN_SOURCE(403, "No client is registered for the source"),
    FOREIGN_SOURCE(403, "This client does not speak for the source"),
    UNKNOWN_RECEIPT(404, "The receipt is unknown"),
    UNKNOWN_ROSTER(404, "The list is unknown"),
    EVENT_CONFLICT(409, "An event with this source and id is known with other content"),
    NOT_PARKED(409, "The event is not parked"),
    BRAKE_NOT_ENGAGED(409, "The brake holds nothing"),
    ROSTER_NOT_APPLICABLE(409, "The list cannot be applied"),
    ROSTER_DECIDED(409, "Another decision was taken about findings of this kind"),
    TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not supported"),
    UNAVAILABLE(503, "The service cannot keep events at the moment");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
