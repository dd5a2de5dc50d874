package io.officergate.e2e.people;

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
        return foundedBelow(child(top(), "H26"), "H26." + LAST.incrementAndGet());
    }

    /** The code of a new division of a unit of the province, which nobody is in. */
    public String foundedIn(String unit) {
        return foundedBelow(child(child(top(), "H26"), unit), unit + "." + LAST.incrementAndGet());
    }

    private String foundedBelow(String parent, String code) {
        admin.post(realm + "/groups/" + parent + "/children", Map.of("name", code));
        return code;
    }

    private String top() {
        return admin.get(realm + "/groups?exact=true&search=units")
                .path(0)
                .path("id")
                .asText();
    }

    private String child(String parent, String name) {
        return admin.get(realm + "/groups/" + parent + "/children?exact=true&search=" + name)
                .path(0)
                .path("id")
                .asText();
    }
}
