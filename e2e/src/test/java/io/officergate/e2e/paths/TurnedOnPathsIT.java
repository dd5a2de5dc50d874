package io.officergate.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.Ports;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** MFA-1: what the gate answers on the ways that somebody turned on; docs/paths.md, row by row. */
@LiveWorld
class TurnedOnPathsIT {
    @Nested
    @LiveWorld
    @TestInstance(Lifecycle.PER_CLASS)
    class ByARealmAdmin {
        private final PathTable table = new PathTable("Turned on by a realm admin");
        private Stage stage;
        private ByRealmAdmin admin;
        private Travellers travellers;

        @BeforeAll
        void turnsEverythingOn(World world) {
            stage = new Stage(world.keycloak().url(), world.runFile().keycloak());
            stage.registerClients(Map.of());
            admin = new ByRealmAdmin(stage);
            admin.turnsOn();
            travellers = new Travellers(stage, new Cast(world));
        }

        @AfterAll
        void turnsEverythingOff() {
            admin.turnsOff();
        }

        List<Path> paths() {
            return admin.paths();
        }

        @ParameterizedTest
        @MethodSource("paths")
        void isAsTheDocumentSays(Path path) {
            assertThat(table.keep(path, new Journey(travellers).along(path))).isEqualTo(table.row(path));
        }

        @Test
        void theDocumentHasNoOtherRow() {
            assertThat(table.rows()).hasSameSizeAs(paths());
        }
    }

    @Nested
    @LiveWorld
    @TestInstance(Lifecycle.PER_CLASS)
    class ByAnOperator {
        private static final String CHOSEN = "Suoi-Can-Mua-Kho-9";
        private final PathTable table = new PathTable("Turned on by an operator");
        private CibaChannel channel;
        private KeycloakNode server;
        private ByOperator operator;
        private Travellers travellers;
        private World world;

        @BeforeAll
        void startsAServerWithEverythingOn(World running) throws IOException {
            world = running;
            channel = new CibaChannel(Ports.free(1).get(0));
            server = world.keycloakWithEveryPathOn(Map.of(
                    "KC_SPI_CIBA_AUTH_CHANNEL__CIBA_HTTP_AUTH_CHANNEL__HTTP_AUTHENTICATION_CHANNEL_URI",
                    channel.address()));
            Stage stage = new Stage(server.url(), world.runFile().keycloak());
            stage.registerClients(Map.of());
            operator = new ByOperator(stage, channel);
            operator.turnsOn();
            travellers = new Travellers(stage, new Cast(world));
        }

        @AfterAll
        void putsEverythingBack() {
            operator.turnsOff();
            world.dismiss(server);
            channel.close();
            world.applyRealmAgain();
        }

        List<Path> paths() {
            return operator.paths();
        }

        @ParameterizedTest
        @MethodSource("paths")
        void isAsTheDocumentSays(Path path) {
            assertThat(table.keep(path, new Journey(travellers).along(path))).isEqualTo(table.row(path));
        }

        /** PWD-1 */
        @Test
        void whoPosesAsAnOfficerChoosesNoLastingPassword(Cast cast) {
            Officer lan = cast.officerLike("lan");
            operator.posesAndChooses(lan, CHOSEN);
            HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClient());
            assertThatThrownBy(() -> program.signIn(lan.userName(), CHOSEN, lan::unusedCode, "openid"))
                    .as("right, and worth another one only")
                    .hasMessageContaining("UPDATE_PASSWORD");
        }

        @Test
        void theDocumentHasNoOtherRow() {
            assertThat(table.rows()).hasSameSizeAs(paths());
        }
    }
}
