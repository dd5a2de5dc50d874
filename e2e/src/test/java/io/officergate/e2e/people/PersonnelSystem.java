package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.people.ClientProof;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.PrivateKeyJwt;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A further personnel system, which the realm knows by its public key and by the units it decides about. */
public final class PersonnelSystem {
    private final World world;
    // Not a random UUID: its service account is called after it, and a user name holds no long number.
    private final String clientId = String.format(Locale.ROOT, "hr-%06d", Turn.next());
    private final String source = "https://" + clientId + ".example";
    private final PrivateKeyJwt key;

    PersonnelSystem(World world, String units) {
        this.world = world;
        this.key = new PrivateKeyJwt(clientId, issuer());
        world.admin()
                .post(
                        clients(),
                        Map.of(
                                "clientId",
                                clientId,
                                "clientAuthenticatorType",
                                "client-jwt",
                                "standardFlowEnabled",
                                false,
                                "serviceAccountsEnabled",
                                true,
                                "attributes",
                                attributes(units)));
        maySendEvents();
    }

    /** Its client id. */
    public String clientId() {
        return clientId;
    }

    /** What its events call their source. */
    public String source() {
        return source;
    }

    /** At work. */
    public PersonnelOffice office() {
        return officeAt(world.runFile().sync());
    }

    /** At work with another copy of the service. */
    public PersonnelOffice officeAt(RunFile.Sync sync) {
        return new PersonnelOffice(sync, clientId, key);
    }

    /** Somebody who says to be it and has another key. */
    public PersonnelOffice impostor() {
        return new PersonnelOffice(world.runFile().sync(), clientId, new PrivateKeyJwt(clientId, issuer()));
    }

    /** Somebody who says to be it and guesses a secret. */
    public PersonnelOffice impostorWithASecret() {
        return new PersonnelOffice(world.runFile().sync(), clientId, ClientProof.secret("guessed"));
    }

    void leave() {
        world.admin().delete(clients() + "/" + uuid(clientId));
    }

    private Map<String, String> attributes(String units) {
        return Map.of(
                "use.jwks.string",
                "true",
                "jwks.string",
                key.jwks(),
                "token.endpoint.auth.signing.alg",
                "RS256",
                "access.token.lifespan",
                "60",
                "officergate.personnel.source",
                source,
                "officergate.personnel.units",
                units);
    }

    private void maySendEvents() {
        String sync = uuid("provisioning-sync");
        JsonNode role = world.admin().get(clients() + "/" + sync + "/roles/personnel-source");
        String account = world.admin()
                .get(clients() + "/" + uuid(clientId) + "/service-account-user")
                .path("id")
                .asText();
        world.admin().post("/" + realm() + "/users/" + account + "/role-mappings/clients/" + sync, List.of(role));
    }

    private String uuid(String client) {
        return world.admin()
                .get(clients() + "?clientId=" + client)
                .path(0)
                .path("id")
                .asText();
    }

    private String clients() {
        return "/" + realm() + "/clients";
    }

    private String issuer() {
        return world.runFile().keycloak().url() + "/realms/" + realm();
    }

    private String realm() {
        return world.runFile().keycloak().realm();
    }
}
