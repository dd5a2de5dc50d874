package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.world.Installation;
import io.officergate.world.Ports;
import io.officergate.world.Progress;
import io.officergate.world.World;
import io.officergate.world.WorldFailure;
import io.officergate.world.process.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** The world keeps what it promises to people and scripts. */
@LiveWorld
class WorldIT {
    @Test
    void everyPartIsAProcessOfItsOwn(World world) {
        assertThat(world.everyPart())
                .contains(world.postgres(), world.kafka(), world.keycloak(), world.sync(), world.sample())
                .allMatch(Part::isRunning)
                .extracting(Part::pid)
                .doesNotHaveDuplicates();
    }

    @Test
    void runJsonHoldsWhatScriptsRelyOn(World world) throws IOException {
        JsonNode run = new ObjectMapper().readTree(world.folder().runFile().toFile());
        assertThat(fieldsOf(run)).contains("keycloak", "sync", "sample", "postgres", "kafka", "people");
        assertThat(fieldsOf(run.get("keycloak")))
                .contains("url", "managementUrl", "realm", "adminUser", "adminPassword", "pid");
        assertThat(fieldsOf(run.get("sync"))).contains("url", "pid", "tokenUrl", "clientId", "clientSecret");
        assertThat(fieldsOf(run.get("sample"))).contains("url", "clientId", "pid");
        assertThat(fieldsOf(run.get("postgres"))).contains("jdbcUrl", "user", "password");
        assertThat(fieldsOf(run.get("kafka"))).contains("bootstrap", "pid");
        assertThat(fieldsOf(run.get("people").get("lan")))
                .contains("username", "password", "totpSecret", "personalNumber");
        assertThat(run.get("keycloak").get("realm").asText()).isEqualTo("officers");
    }

    @Test
    void filesWithSecretsAreForTheirOwnerOnly(World world) throws IOException {
        for (Path file : new Path[] {world.folder().runFile(), world.folder().secrets()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondWorldInTheSameFolderIsRefused(World world) {
        assertThatThrownBy(() -> World.open(
                        world.folder(), World.Beginning.CONTINUED, Ports.free(), Installation.here(), Progress.SILENT))
                .isInstanceOf(WorldFailure.class)
                .hasMessageContaining("already runs");
        assertThat(world.folder().runFile()).exists();
    }

    private static Iterable<String> fieldsOf(JsonNode object) {
        return object::fieldNames;
    }
}
