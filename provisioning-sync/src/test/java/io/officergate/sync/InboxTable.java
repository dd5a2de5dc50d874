package io.officergate.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looks at the table itself, beside the code under test. */
@Singleton
public final class InboxTable {

    private final DataSource database;

    InboxTable(DataSource database) {
        this.database = database;
    }

    public void empty() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate sync.sync_inbox, sync.sync_outbox, sync.sync_brake");
            statement.execute("truncate sync.sync_roster cascade");
            statement.execute("insert into sync.sync_brake (installation) values (1)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public void execute(String statement) {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /** A column of the one row. */
    public @Nullable String text(String column, String condition) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select " + column + " from sync.sync_inbox where " + condition)) {
            if (!row.next()) {
                throw new AssertionError("no row where " + condition);
            }
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    public int count(String condition) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from sync.sync_inbox where " + condition)) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
