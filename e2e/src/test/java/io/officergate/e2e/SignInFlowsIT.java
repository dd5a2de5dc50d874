package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import org.junit.jupiter.api.Test;

/** MFA-1: a sign-in flow that a realm admin has broken is seen, wherever it is bound. It opens nothing: see GateIT. */
@LiveWorld
class SignInFlowsIT {
    private static final String REALM = "/officers";
    private static final String BROKEN = REALM + "/officergate/sign-in-flows";

    @Test
    void aRealmAsTheFilesDescribeItIsSound(World world) {
        assertThat(world.admin().get(BROKEN)).isEmpty();
    }

    @Test
    void aFlowWithoutSecondFactorIsNamedWithItsPlaceAndAudited(World world) {
        AdminRest admin = world.admin();
        String client = admin.get(REALM + "/clients?clientId=civil-status")
                .path(0)
                .path("id")
                .asText();
        long before = lastAuditSequence(admin);
        bind(admin, client, flowId(admin, "browser"));
        try {
            assertThat(admin.get(BROKEN).toString()).contains("client civil-status browser", "\"flow\":\"browser\"");
            assertThat(admin.get(REALM + "/officergate/audit?after=" + before).toString())
                    .contains("SIGN_IN_FLOW_BROKEN", "client civil-status browser");
        } finally {
            bind(admin, client, "");
        }
        assertThat(admin.get(BROKEN)).isEmpty();
    }

    @Test
    void anotherFlowForTheWholeRealmIsNamed(World world) {
        AdminRest admin = world.admin();
        ObjectNode realm = admin.get(REALM).deepCopy();
        admin.put(REALM, realm.deepCopy().put("browserFlow", "browser"));
        try {
            JsonNode broken = admin.get(BROKEN);
            assertThat(broken).hasSize(1);
            assertThat(broken.path(0).path("place").asText()).isEqualTo("browser");
        } finally {
            admin.put(REALM, realm);
        }
        assertThat(admin.get(BROKEN)).isEmpty();
    }

    private static void bind(AdminRest admin, String client, String flow) {
        ObjectNode changed = admin.get(REALM + "/clients/" + client).deepCopy();
        changed.putObject("authenticationFlowBindingOverrides").put("browser", flow);
        admin.put(REALM + "/clients/" + client, changed);
    }

    private static String flowId(AdminRest admin, String alias) {
        for (JsonNode flow : admin.get(REALM + "/authentication/flows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    /** The trail is read a thousand entries at a time. */
    private static long lastAuditSequence(AdminRest admin) {
        long last = 0;
        JsonNode page = admin.get(REALM + "/officergate/audit?limit=1000&after=" + last);
        while (!page.isEmpty()) {
            last = page.path(page.size() - 1).path("sequence").asLong();
            page = admin.get(REALM + "/officergate/audit?limit=1000&after=" + last);
        }
        return last;
    }
}
