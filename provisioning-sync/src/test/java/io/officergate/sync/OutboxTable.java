package io.officergate.sync;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the table itself, beside the code under test. {@link InboxTable#empty()} empties it too. */
@Singleton
public final class OutboxTable {

    private final DataSource database;

    OutboxTable(DataSource database) {
        this.database = database;
    }

    public int count(String condition) {
        return rows("count(*)", condition, "1").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    /** The values of an expression, in the order of writing. */
    public List<String> read(String expression, String condition) {
        return rows(expression, condition, "told_order");
    }

    public void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> rows(String expression, String condition, String order) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select " + expression + " from sync.sync_outbox where " + condition + " order by " + order)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getObject(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
