package io.officergate.personnel.rest;

import io.officergate.personnel.Sender;
import io.officergate.personnel.Sender.Administrator;
import io.officergate.personnel.Sender.OverHttp;
import io.officergate.personnel.Sender.OverKafka;
import io.officergate.platform.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads {@code OfficerGate-Sender}, in which provisioning-sync says who handed an event in. */
final class SenderHeader {
    static final String NAME = "OfficerGate-Sender";

    private static final String HTTP = "http:";
    private static final String KAFKA = "kafka";

    private SenderHeader() {}

    /**
     * Who handed the event in.
     *
     * @param value of the header; {@code http:} and the client id, percent-encoded, or {@code kafka}
     * @param byAdministrator whether an administrator may leave it out
     * @throws jakarta.ws.rs.WebApplicationException 403 when it is missing or not of this form: the event waits for a
     *     provisioning-sync that says who sent it, and is not parked
     */
    static Sender read(@Nullable String value, boolean byAdministrator) {
        if (value == null && byAdministrator) {
            return new Administrator();
        }
        if (value != null && value.equals(KAFKA)) {
            return new OverKafka();
        }
        if (value != null && value.startsWith(HTTP) && value.length() > HTTP.length()) {
            return new OverHttp(decoded(value.substring(HTTP.length())));
        }
        throw missing();
    }

    private static String decoded(String clientId) {
        try {
            return URLDecoder.decode(clientId, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw missing();
        }
    }

    private static RuntimeException missing() {
        return Problem.of(403, "sender_missing", "the header " + NAME + " does not say who sent the event")
                .asException();
    }
}
