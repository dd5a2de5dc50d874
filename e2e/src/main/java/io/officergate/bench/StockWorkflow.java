package io.officergate.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What Keycloak as it is shipped has for unused accounts: a workflow that disables each some days after it was made. With the limits
 * of its settings lifted: the runner looks every few seconds instead of twice a day, and a task may take an hour instead of 5 s.
 */
final class StockWorkflow {
    static final Map<String, String> LIMITS_LIFTED = Map.of(
            "KC_SPI_EVENTS_LISTENER__WORKFLOW_EVENT_LISTENER__STEP_RUNNER_TASK_INTERVAL", "5s",
            "KC_SPI_WORKFLOW__DEFAULT__EXECUTOR_TASK_TIMEOUT", "1h");

    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final double NANOS_PER_SECOND = 1e9;

    private final String realm;
    private final AdminRest admin;
    private final World world;
    private final String database;

    StockWorkflow(World world, Product stock) {
        this.realm = stock.client().realm();
        this.admin = world.admin(stock.node());
        this.world = world;
        this.database = world.postgres().makeDatabase(stock.database());
    }

    /** Makes so many accounts whose step is due at once; tells how many were disabled a second, from the first to the last. */
    double disables(int accounts) {
        JsonNode workflow = workflow();
        try (Connection connection = DriverManager.getConnection(
                        database, world.postgres().user(), world.postgres().password());
                Statement sql = connection.createStatement()) {
            sql.execute("""
                    insert into USER_ENTITY (ID, USERNAME, EMAIL_VERIFIED, ENABLED, REALM_ID, CREATED_TIMESTAMP, NOT_BEFORE)
                    select 'idle-' || i, 'idle-' || i, false, true, r.ID, 0, 0 from REALM r, generate_series(1, %d) i where r.NAME = '%s'
                    """.formatted(accounts, realm));
            sql.execute("analyze");
            sql.execute("""
                    insert into WORKFLOW_STATE (EXECUTION_ID, RESOURCE_ID, WORKFLOW_ID, RESOURCE_TYPE, SCHEDULED_STEP_ID,
                                                SCHEDULED_STEP_TIMESTAMP)
                    select 'execution-' || i, 'idle-' || i, '%s', 'USERS', '%s', 0 from generate_series(1, %d) i
                    """.formatted(
                            workflow.path("id").asText(),
                            workflow.path("steps").path(0).path("id").asText(),
                            accounts));
            Deadline.in(PATIENCE).await("the first account is disabled", () -> enabled(sql) < accounts);
            int before = enabled(sql);
            long begun = System.nanoTime();
            Deadline.in(PATIENCE).await("every account is disabled", () -> enabled(sql) == 0);
            return before * NANOS_PER_SECOND / (System.nanoTime() - begun);
        } catch (SQLException failed) {
            throw new IllegalStateException("Keycloak's own workflow was not measured", failed);
        }
    }

    private JsonNode workflow() {
        String workflows = "/" + realm + "/workflows";
        admin.post(
                workflows,
                Map.of(
                        "name",
                        "idle",
                        "on",
                        "user-created",
                        "enabled",
                        true,
                        "steps",
                        List.of(Map.of("uses", "disable-user", "after", "90d"))));
        JsonNode made = admin.get(workflows).path(0);
        return admin.get(workflows + "/" + made.path("id").asText());
    }

    private static int enabled(Statement sql) {
        try (ResultSet answer =
                sql.executeQuery("select count(*) from USER_ENTITY where ENABLED and ID like 'idle-%'")) {
            answer.next();
            return answer.getInt(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
