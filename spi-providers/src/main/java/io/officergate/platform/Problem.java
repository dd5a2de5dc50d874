package io.officergate.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal or wrong input as RFC 9457 asks: what is wrong, in which field, and never a personal number.
 *
 * @param status HTTP status, 400 to 599
 * @param code short stable name, for example {@code unknown_officer}
 * @param detail one sentence for a person
 * @param errors what is wrong in which field; may be empty
 */
public record Problem(int status, String code, String detail, List<FieldError> errors) {
    private static final String TYPE = "https://officergate.io/problems/";
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    /**
     * One finding.
     *
     * @param field path as in the request, for example {@code data.personalNumber}
     * @param code short stable name
     * @param message one sentence for a person
     */
    public record FieldError(String field, String code, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A problem with one field. */
    public static Problem ofField(int status, String code, String field, String detail) {
        return new Problem(status, code, detail, List.of(new FieldError(field, code, detail)));
    }

    /** A problem that no single field carries. */
    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of());
    }

    /** The exception that answers with this problem. */
    public WebApplicationException asException() {
        return new WebApplicationException(detail, response());
    }

    private Response response() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", TYPE + code);
        body.put("title", code.replace('_', ' '));
        body.put("status", status);
        body.put("code", code);
        body.put("detail", detail);
        if (!errors.isEmpty()) {
            body.put("errors", errors.stream().map(Problem::asMap).toList());
        }
        return Response.status(status).type(PROBLEM_JSON).entity(body).build();
    }

    private static Map<String, String> asMap(FieldError error) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("field", error.field());
        fields.put("code", error.code());
        fields.put("message", error.message());
        return fields;
    }
}
