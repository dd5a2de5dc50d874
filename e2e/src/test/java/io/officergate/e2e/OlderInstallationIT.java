package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.OtherDatabase;
import io.officergate.world.World;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.KeycloakNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ACC-1: OfficerGate comes to a Keycloak that has accounts already, some of which share a personal number. */
@LiveWorld
class OlderInstallationIT {
    private static final String DATABASE = "older";
    private static final String REALM = "/older";

    @Test
    void isTakenAsAWholeOrNotAtAll(World world) throws IOException {
        String number = Newcomers.number();
        KeycloakNode stock = world.stockKeycloak(DATABASE);
        AdminRest admin = world.admin(stock);
        admin.post("", Map.of("realm", "older", "enabled", true));
        admin.post(
                REALM + "/partialImport",
                Map.of(
                        "users",
                        List.of(
                                Newcomers.account("lan-1", number),
                                Newcomers.account("lan-2", number),
                                Newcomers.account("lan-3", "12345"),
                                Newcomers.account("lan-4", Newcomers.number()))));
        world.dismiss(stock);
        OtherDatabase database = new OtherDatabase(world, DATABASE);

        Throwable refusal = catchThrowable(() -> world.keycloakWith(Map.of("KC_DB_URL", database.url())));
        assertThat(refusal).isInstanceOf(WorldFailure.class).hasMessageContaining(" ended while it started");
        String node = refusal.getMessage().replaceFirst(" (?s:.*)", "");
        assertThat(Files.readString(world.folder().log(node)))
                .contains("ACC-1: there are accounts whose personal number is malformed, or that share one")
                .contains("./officergate duplicates");
        assertThat(database.count("information_schema.tables where table_name like 'og\\_%'"))
                .as("tables of ours")
                .isZero();
        assertThat(database.count("USER_ATTRIBUTE where NAME = 'personalNumber'"))
                .as("numbers")
                .isEqualTo(4);

        remove(database, "lan-2");
        remove(database, "lan-3");
        KeycloakNode ours = world.keycloakWith(Map.of("KC_DB_URL", database.url()));
        try {
            assertThat(world.admin(ours)
                            .get(REALM + "/users?q=personalNumber:" + number)
                            .findValuesAsText("username"))
                    .containsExactly("lan-1");
            assertThatThrownBy(() -> world.admin(ours)
                            .post(
                                    REALM + "/partialImport",
                                    Map.of("users", List.of(Newcomers.account(Newcomers.name(), number)))))
                    .hasMessageContaining("409")
                    .hasMessageContaining("ACC-1");
        } finally {
            world.dismiss(ours);
        }
    }

    private static void remove(OtherDatabase database, String userName) {
        database.change("delete from USER_ATTRIBUTE where USER_ID in (select ID from USER_ENTITY where USERNAME = '"
                + userName + "')");
    }
}
