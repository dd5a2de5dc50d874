package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads numbers straight from the database, in one statement each: what is true at one instant, whoever is running. */
public final class Rows {
    private final World world;

    public Rows(World world) {
        this.world = world;
    }

    /**
     * The number that the statement yields.
     *
     * @param values for its question marks; arrays of text for {@code = any(?)}
     */
    public long number(String sql, Object... values) {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof String[] texts ? database.createArrayOf("text", texts) : values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many of these accounts hold the role at the client now. */
    public long holders(String client, String role, String... userIds) {
        return number(
                "select count(*) from user_role_mapping m join keycloak_role r on r.id = m.role_id"
                        + " join client c on c.id = r.client"
                        + " where c.client_id = ? and r.name = ? and m.user_id = any(?)",
                client,
                role,
                userIds);
    }

    /** How many accounts are in the unit now. */
    public long membersOf(String unit) {
        return number(
                "select count(*) from user_group_membership m join keycloak_group g on g.id = m.group_id where g.name = ?",
                unit);
    }
}
