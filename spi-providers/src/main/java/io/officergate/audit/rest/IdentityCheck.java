package io.officergate.audit.rest;

import io.officergate.audit.Explanation;
import io.officergate.platform.JsonBody;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/** {@code {"identityCheck": "…"}}: how an administrator made sure who stands there, and the answer that is given to it once. */
public final class IdentityCheck {
    private static final String FIELD = "identityCheck";

    private IdentityCheck() {}

    /**
     * What the body says, 3 to 500 characters; it goes into the audit trail.
     *
     * @param needed what the refusal of another body (400) says of it
     */
    public static Explanation of(String body, String needed) {
        JsonBody request = JsonBody.read(body, Set.of(FIELD));
        request.check(
                FIELD,
                Explanation::isFit,
                "identityCheck says in 3 to 500 characters how the officer's identity was checked");
        request.refuseErrors(needed);
        return new Explanation(request.text(FIELD));
    }

    /** 201 with a secret that is told once, and that nobody on the way may keep. */
    public static Response answeredOnce(Object secret) {
        return Response.status(Response.Status.CREATED)
                .entity(secret)
                .header("Cache-Control", "no-store")
                .build();
    }
}
