package io.officergate.gate;

import io.officergate.gate.GateVerdict.Pass;
import io.officergate.gate.GateVerdict.Refuse;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests of clients are answered at all (MFA-1). What is not listed is closed, so a way in that a later Keycloak
 * brings is closed until somebody has looked at it.
 *
 * @param openRequests names of Keycloak's client policy events; registering or changing a client counts only when an
 *     administrator does it
 * @param openProtocols what a client may speak: tokens of these pass the gate
 */
public record ClosedPaths(Set<String> openRequests, Set<String> openProtocols) {
    /** Authorization code with refresh, and machines. */
    public static final ClosedPaths ALL = new ClosedPaths(
            Set.of(
                    "REGISTER",
                    "REGISTERED",
                    "UPDATE",
                    "UPDATED",
                    "VIEW",
                    "UNREGISTER",
                    "PUSHED_AUTHORIZATION_REQUEST",
                    "PRE_AUTHORIZATION_REQUEST",
                    "AUTHORIZATION_REQUEST",
                    "PRE_TOKEN_REQUEST",
                    "TOKEN_REQUEST",
                    "TOKEN_RESPONSE",
                    "TOKEN_REFRESH",
                    "TOKEN_REFRESH_RESPONSE",
                    "TOKEN_REVOKE",
                    "TOKEN_REVOKE_RESPONSE",
                    "TOKEN_INTROSPECT",
                    "USERINFO_REQUEST",
                    "LOGOUT_REQUEST",
                    "SERVICE_ACCOUNT_TOKEN_REQUEST",
                    "SERVICE_ACCOUNT_TOKEN_RESPONSE"),
            Set.of("openid-connect"));

    private static final GateVerdict PASS = new Pass();

    /** Keeps its own copies. */
    public ClosedPaths {
        openRequests = Set.copyOf(openRequests);
        openProtocols = Set.copyOf(openProtocols);
    }

    /**
     * Whether the request goes on.
     *
     * @param request name of the event
     * @param protocol what the client is to speak, when the request makes or changes a client
     */
    public GateVerdict decide(String request, Optional<String> protocol) {
        if (!openRequests.contains(request)) {
            return new Refuse("path_closed");
        }
        return protocol.filter(spoken -> !openProtocols.contains(spoken))
                .<GateVerdict>map(closed -> new Refuse("protocol_closed"))
                .orElse(PASS);
    }
}
