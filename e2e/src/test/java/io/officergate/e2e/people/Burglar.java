package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Somebody with the database of the server, past every door of it. */
public final class Burglar {
    private final World world;

    Burglar(World world) {
        this.world = world;
    }

    /** Enables an account, and lets every node forget what it keeps of it. */
    public void enables(Officer officer) {
        try (Connection database = world.postgres().connect();
                PreparedStatement sql = database.prepareStatement(
                        "update USER_ENTITY set ENABLED = true where ID = ? and not ENABLED")) {
            sql.setString(1, officer.id());
            if (sql.executeUpdate() != 1) {
                throw new IllegalStateException(officer.userName() + " is enabled already");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        world.admin().post("/" + world.runFile().keycloak().realm() + "/clear-user-cache", Map.of());
    }
}
