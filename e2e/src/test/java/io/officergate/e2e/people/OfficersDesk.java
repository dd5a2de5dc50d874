package io.officergate.e2e.people;

import io.officergate.world.World;
import io.officergate.world.people.RelyingParty;
import java.util.List;
import java.util.Map;

/** A client that carries all of an officer's roles, as an administrators' desk would. */
final class OfficersDesk {
    private static final String SECRET = "desk-secret";

    private OfficersDesk() {}

    /** The client in the realm of the world; made when it is not there yet. */
    static RelyingParty in(World world, String clientId, String redirect) {
        String realm = world.runFile().keycloak().realm();
        if (world.admin().get("/" + realm + "/clients?clientId=" + clientId).isEmpty()) {
            world.admin()
                    .post(
                            "/" + realm + "/clients",
                            Map.of(
                                    "clientId",
                                    clientId,
                                    "secret",
                                    SECRET,
                                    "fullScopeAllowed",
                                    true,
                                    "standardFlowEnabled",
                                    true,
                                    "redirectUris",
                                    List.of(redirect)));
        }
        return new RelyingParty(world.keycloak().url(), realm, clientId, SECRET, redirect);
    }
}
