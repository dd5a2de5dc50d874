package io.officergate.personnel.rest;

import io.officergate.personnel.Sender;
import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.Sender.OverHttp;
import io.officergate.personnel.Sender.OverKafka;
import io.officergate.platform.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code OfficerGate-Sender}, in which provisioning-sync says who handed an event in. */
final class SenderHeader {
    static final String NAME = "OfficerGate-Sender";

    private static final String HTTP = "http:";
    private static final String KAFKA = "kafka";

    private SenderHeader() {}

    /**
     * Who handed the event in; empty when the header is missing or not of its form.
     *
     * @param value {@code http:} and the client id, percent-encoded, or {@code kafka}
     * @param byAdministrator whether an administrator asks, who may leave it out
     */
    static Optional<Sender> read(@Nullable String value, boolean byAdministrator) {
        if (value == null) {
            return byAdministrator ? Optional.of(new Administrator()) : Optional.empty();
        }
        if (value.equals(KAFKA)) {
            return Optional.of(new OverKafka());
        }
        return value.startsWith(HTTP) && value.length() > HTTP.length()
                ? client(value.substring(HTTP.length()))
                : Optional.empty();
    }

    /** With 403 whatever was asked waits for a provisioning-sync that says who sent it; it is not parked. */
    static RuntimeException missing() {
        return Problem.of(403, "sender_missing", "the header " + NAME + " does not say who sent the event")
                .asException();
    }

    private static Optional<Sender> client(String encoded) {
        try {
            return Optional.of(new OverHttp(URLDecoder.decode(encoded, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
