package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A further database of the world's server, of an installation of its own. */
public final class OtherDatabase {
    private final World world;
    private final String url;

    /** The database of that name, made unless it is there. */
    public OtherDatabase(World world, String name) {
        this.world = world;
        this.url = world.postgres().makeDatabase(name);
    }

    /** Its JDBC address. */
    public String url() {
        return url;
    }

    /**
     * How many rows there are.
     *
     * @param what a table, with a condition
     */
    public int count(String what) {
        try (Connection connection = connect();
                Statement question = connection.createStatement();
                ResultSet row = question.executeQuery("select count(*) from " + what)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs a statement that changes something. */
    public void change(String sql) {
        try (Connection connection = connect();
                Statement work = connection.createStatement()) {
            work.executeUpdate(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                url, world.postgres().user(), world.postgres().password());
    }
}
