package io.officergate.sync.decision.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.sync.inbox.PersonsDecision;
import io.officergate.sync.platform.http.Problem;
import io.officergate.sync.platform.http.Problem.FieldError;
import io.officergate.sync.platform.http.ProblemCode;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** The body of every decision: {@code {"reason"}}. */
final class ReasonBody {

    private ReasonBody() {}

    /** The reason; empty when the body is something else. */
    static Optional<String> read(JsonNode body) {
        String reason = body.path("reason").asText("");
        return body.isObject() && body.size() == 1 && PersonsDecision.isReason(reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    static Response missing() {
        return Problem.of(
                        ProblemCode.MALFORMED,
                        "Nothing was decided.",
                        List.of(new FieldError("reason", "invalid", "the body is a reason of 3 to 500 characters")))
                .response();
    }
}
