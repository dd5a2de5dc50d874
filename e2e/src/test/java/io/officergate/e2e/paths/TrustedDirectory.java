package io.officergate.e2e.paths;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/** A province's LDAP directory on this machine, which a realm admin lets the officers' realm import accounts from. */
final class TrustedDirectory implements AutoCloseable {
    private static final String BASE = "ou=people,dc=province,dc=example";
    private static final String READER = "cn=reader";
    private static final String SECRET = "only-for-this-test";

    private final Stage stage;
    private final InMemoryDirectoryServer server;
    private final String component;

    private TrustedDirectory(Stage stage, InMemoryDirectoryServer server, String component) {
        this.stage = stage;
        this.server = server;
        this.component = component;
    }

    /** Starts it; the realm imports from it, with the directory's employee number as the personal number. */
    static TrustedDirectory startedFor(Stage stage) throws LDAPException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=province,dc=example");
        config.addAdditionalBindCredentials(READER, SECRET);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dc=province,dc=example", new Attribute("objectClass", "domain"), new Attribute("dc", "province"));
        server.add(BASE, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "people"));
        server.startListening();
        try {
            return new TrustedDirectory(stage, server, connected(stage, server));
        } catch (RuntimeException refusal) {
            server.shutDown(true);
            throw refusal;
        }
    }

    private static String connected(Stage stage, InMemoryDirectoryServer server) {
        String realmId = stage.admin().get("/" + stage.realm()).path("id").asText();
        String component = added(stage, "ldap", "org.keycloak.storage.UserStorageProvider", realmId, settings(server));
        added(
                stage,
                "user-attribute-ldap-mapper",
                "org.keycloak.storage.ldap.mappers.LDAPStorageMapper",
                component,
                Map.ofEntries(
                        setting("user.model.attribute", "personalNumber"),
                        setting("ldap.attribute", "employeeNumber"),
                        setting("read.only", "true"),
                        setting("always.read.value.from.ldap", "false"),
                        setting("is.mandatory.in.ldap", "false")));
        return component;
    }

    /** Somebody is put into the directory. */
    void knows(String name, String number) throws LDAPException {
        server.add(
                "uid=" + name + "," + BASE,
                new Attribute("objectClass", "inetOrgPerson"),
                new Attribute("uid", name),
                new Attribute("cn", name),
                new Attribute("sn", name),
                new Attribute("employeeNumber", number),
                new Attribute("userPassword", SECRET));
    }

    /** The realm imports everybody; tells how many accounts were made and how many could not be. */
    JsonNode isImported() {
        return stage.admin()
                .ask("/" + stage.realm() + "/user-storage/" + component + "/sync?action=triggerFullSync", Map.of());
    }

    @Override
    public void close() {
        stage.admin().delete("/" + stage.realm() + "/components/" + component);
        server.shutDown(true);
    }

    private static Map<String, List<String>> settings(InMemoryDirectoryServer server) {
        return Map.ofEntries(
                setting("enabled", "true"),
                setting("vendor", "other"),
                setting("connectionUrl", "ldap://localhost:" + server.getListenPort()),
                setting("usersDn", BASE),
                setting("authType", "simple"),
                setting("bindDn", READER),
                setting("bindCredential", SECRET),
                setting("usernameLDAPAttribute", "uid"),
                setting("rdnLDAPAttribute", "uid"),
                setting("uuidLDAPAttribute", "entryUUID"),
                setting("userObjectClasses", "inetOrgPerson"),
                setting("editMode", "READ_ONLY"),
                setting("importEnabled", "true"),
                setting("searchScope", "1"));
    }

    private static Map.Entry<String, List<String>> setting(String name, String value) {
        return Map.entry(name, List.of(value));
    }

    private static String added(
            Stage stage, String provider, String type, String parent, Map<String, List<String>> settings) {
        String name = provider + "-" + parent;
        stage.admin()
                .post(
                        "/" + stage.realm() + "/components",
                        Map.of(
                                "name", name,
                                "providerId", provider,
                                "providerType", type,
                                "parentId", parent,
                                "config", settings));
        return stage.admin()
                .get("/" + stage.realm() + "/components?parent=" + parent + "&name=" + name)
                .path(0)
                .path("id")
                .asText();
    }
}
