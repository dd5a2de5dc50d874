package io.officergate.world.keycloak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The table through which nodes find each other (jdbc-ping). A killed node stays in it, and its next life at the same
 * address would ask itself, the dead coordinator, ten times for two seconds to be let in.
 */
final class ClusterTable {
    private static final String UNDEFINED_TABLE = "42P01";

    private ClusterTable() {}

    /** Strikes the earlier life of the node at this address off the table; there may be no table yet. */
    static void forget(KeycloakSettings settings, int clusterPort) {
        try (Connection connection = DriverManager.getConnection(
                        settings.jdbcUrl(), settings.databaseUser(), settings.databasePassword());
                PreparedStatement delete = connection.prepareStatement("delete from jgroups_ping where ip = ?")) {
            delete.setString(1, "127.0.0.1:" + clusterPort);
            delete.executeUpdate();
        } catch (SQLException refused) {
            if (!UNDEFINED_TABLE.equals(refused.getSQLState())) {
                throw new IllegalStateException("the database of Keycloak does not answer", refused);
            }
        }
    }
}
