package io.officergate.sync.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * An RFC 9457 problem. Repeats nothing of what was sent.
 *
 * @param errors each field at fault; empty when the problem is not about fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String code, String detail, List<FieldError> errors) {

    private static final String TYPES = "https://officergate.io/problems/";
    private static final String MEDIA_TYPE = "application/problem+json";

    /** One field at fault, named as in the event. */
    public record FieldError(String field, String code, String message) {}

    /** A problem that is not about fields. */
    public static Problem of(ProblemCode code, String detail) {
        return of(code, detail, List.of());
    }

    /** A problem with the fields at fault. */
    public static Problem of(ProblemCode code, String detail, List<FieldError> errors) {
        return new Problem(TYPES + code.wireName(), code.title(), code.status(), code.wireName(), detail, errors);
    }

    /** The answer that carries it. */
    public Response response() {
        return builder().build();
    }

    /** The answer that carries it, for one more header. */
    public Response.ResponseBuilder builder() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
