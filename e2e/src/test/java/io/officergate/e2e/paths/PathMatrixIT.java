package io.officergate.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MFA-1: the table of docs/paths.md, row by row, on the server as it is delivered. */
@LiveWorld
class PathMatrixIT {
    private static final PathTable TABLE = new PathTable("As delivered");

    private static Stage stage;
    private static Travellers travellers;

    @BeforeAll
    static void registersClients(World world) {
        stage = new Stage(world.keycloak().url(), world.runFile().keycloak());
        stage.registerClients(Map.of());
        travellers = new Travellers(stage, new Cast(world));
    }

    static Stream<Path> paths() {
        return Stream.of(OpenPaths.ALL, ShutPaths.ALL).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isAsTheDocumentSays(Path path) {
        assertThat(TABLE.keep(path, new Journey(travellers).along(path))).isEqualTo(TABLE.row(path));
    }

    @Test
    void theDocumentHasNoOtherRow() {
        assertThat(TABLE.rows()).hasSameSizeAs(paths().toList());
    }
}
