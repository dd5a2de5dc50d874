package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.keycloak.AdminRest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Units that come into being for a test. */
public final class Units {
    /** Counted by themselves: a code has four digits only, fewer than there are {@link Turn}s in a run. */
    private static final AtomicInteger LAST = new AtomicInteger(2000);

    private final AdminRest admin;
    private final String realm;

    Units(AdminRest admin, String realm) {
        this.admin = admin;
        this.realm = "/" + realm;
    }

    /** The code of a new unit of the province that nobody is in. */
    public String founded() {
        String code = "H26." + LAST.incrementAndGet();
        JsonNode top = admin.get(realm + "/groups?exact=true&search=units").path(0);
        JsonNode province = admin.get(realm + "/groups/" + top.path("id").asText() + "/children?exact=true&search=H26")
                .path(0);
        admin.post(realm + "/groups/" + province.path("id").asText() + "/children", Map.of("name", code));
        return code;
    }
}
