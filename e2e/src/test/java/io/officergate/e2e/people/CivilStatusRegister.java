package io.officergate.e2e.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.world.World;
import io.officergate.world.quarkus.QuarkusPart;

/**
 * The civil status register of the Ministry of Justice, for as long as it is open: the program of the sample system runs in
 * its place, and its entry in the realm leads there.
 */
public final class CivilStatusRegister implements AutoCloseable {
    /** Its client id. */
    public static final String SYSTEM = "civil-status";
    /** The duty there. */
    public static final String DUTY = "CIVIL_STATUS";

    private final World world;
    private final String address;
    private final ObjectNode entry;
    private final QuarkusPart program;

    private CivilStatusRegister(World world) {
        this.world = world;
        String clients = "/" + world.runFile().keycloak().realm() + "/clients";
        JsonNode found = world.admin().get(clients + "?clientId=" + SYSTEM).path(0);
        this.entry = found.deepCopy();
        this.address = clients + "/" + entry.path("id").asText();
        this.program = world.sampleAs(SYSTEM);
    }

    /** Opens it. */
    public static CivilStatusRegister opens(World world) {
        CivilStatusRegister register = new CivilStatusRegister(world);
        ObjectNode here = register.entry.deepCopy();
        here.withArray("redirectUris").add(register.url() + "/*");
        here.withObject("attributes").put("backchannel.logout.url", register.url() + "/back-channel-logout");
        world.admin().put(register.address, here);
        return register;
    }

    public String url() {
        return program.url();
    }

    @Override
    public void close() {
        world.admin().put(address, entry);
        world.dismiss(program);
    }
}
