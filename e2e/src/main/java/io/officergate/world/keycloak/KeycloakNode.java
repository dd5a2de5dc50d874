package io.officergate.world.keycloak;

import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.HttpLook;
import io.officergate.world.process.Part;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One node of Keycloak. The first one makes the administrator of the empty database; others join through the database. */
public final class KeycloakNode extends Part {
    private final KeycloakHome home;
    private final KeycloakSettings settings;
    private final KeycloakPorts ports;

    /**
     * A node that does not run yet.
     *
     * @param name {@code keycloak}, or another for a further node
     */
    public KeycloakNode(
            String name, WorldFolder folder, KeycloakHome home, KeycloakSettings settings, KeycloakPorts ports) {
        super(name, folder);
        this.home = home;
        this.settings = settings;
        this.ports = ports;
    }

    /** The address of this very node; browsers use the one of {@link KeycloakSettings#url()}. */
    public String url() {
        return "http://localhost:" + ports.http();
    }

    /** Health and metrics of this node. */
    public String managementUrl() {
        return "http://localhost:" + ports.management();
    }

    @Override
    protected void prepare() {
        ClusterTable.forget(settings, ports.cluster());
    }

    @Override
    protected Command command() {
        List<String> arguments = List.of(
                "start",
                "--optimized",
                "--verbose",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.http(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.management(),
                "--hostname=" + settings.url(),
                "--cache=ispn",
                "--cache-stack=jdbc-ping",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--cache-embedded-network-bind-port=" + ports.cluster(),
                "--log-console-color=false");
        return home.command(arguments, environment());
    }

    @Override
    protected boolean isReady() {
        return HttpLook.isOk(managementUrl() + "/health/ready");
    }

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(3);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("KC_DB_URL", settings.jdbcUrl());
        environment.put("KC_DB_USERNAME", settings.databaseUser());
        environment.put("KC_DB_PASSWORD", settings.databasePassword());
        // A try of a password is taken on a connection of its own: more connections than the 50 threads of a small
        // machine.
        environment.put("KC_DB_POOL_MAX_SIZE", "60");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", settings.adminUser());
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", settings.adminPassword());
        environment.putAll(settings.more());
        return environment;
    }
}
