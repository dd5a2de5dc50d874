package io.officergate.sync.platform.http;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says what the framework refused as a problem. */
public final class ProblemMappers {

    private static final String SECONDS_UNTIL_RETRY = "5";

    @ServerExceptionMapper(priority = 1)
    Response noToken(UnauthorizedException none) {
        return unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    Response badToken(AuthenticationFailedException refused) {
        return isAuthServerAway(refused)
                ? unavailable("Access tokens cannot be verified at the moment.")
                : unauthenticated();
    }

    @ServerExceptionMapper(priority = 1)
    Response unverifiable(OIDCException away) {
        return unavailable("Access tokens cannot be verified at the moment.");
    }

    @ServerExceptionMapper(priority = 1)
    Response forbidden(ForbiddenException refused) {
        return Problem.of(
                        ProblemCode.FORBIDDEN,
                        "The token lacks the role of client provisioning-sync: " + Caller.SOURCE
                                + " to send events and lists, " + Caller.OPERATOR
                                + " to decide about parked and held ones, and about lists.")
                .response();
    }

    @ServerExceptionMapper
    Response unsupported(NotSupportedException refused) {
        return Problem.of(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                        "Send application/cloudevents+json, application/cloudevents-batch+json, application/json or text/csv.")
                .response();
    }

    /** 503 with the time after which a repetition makes sense. */
    public static Response unavailable(String detail) {
        return Problem.of(ProblemCode.UNAVAILABLE, detail)
                .builder()
                .header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY)
                .build();
    }

    private static Response unauthenticated() {
        return Problem.of(
                        ProblemCode.UNAUTHENTICATED,
                        "Send a bearer token of the realm, issued for the audience provisioning-sync.")
                .builder()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static boolean isAuthServerAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OIDCException || cause instanceof java.io.IOException) {
                return true;
            }
        }
        return false;
    }
}
