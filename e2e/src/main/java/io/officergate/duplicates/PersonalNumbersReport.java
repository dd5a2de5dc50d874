package io.officergate.duplicates;

import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What stands in the way of one account per officer (ACC-1), in one database. It holds no full number.
 *
 * @param findings how many
 * @param csv UTF-8 with a byte order mark
 */
public record PersonalNumbersReport(int findings, String csv) {
    private static final String QUERY = "/officergate/schema/offending-personal-numbers.sql";

    /**
     * Reads it; nothing is changed.
     *
     * @param jdbcUrl of a PostgreSQL database with Keycloak's tables
     * @throws WorldFailure when the database does not answer or has no such tables
     */
    public static PersonalNumbersReport of(String jdbcUrl, String user, String password) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, user, password)) {
            connection.setReadOnly(true);
            List<Offender> offenders = offenders(connection);
            return new PersonalNumbersReport(offenders.size(), OffendersCsv.of(offenders));
        } catch (SQLException refused) {
            throw new WorldFailure(
                    "The database cannot be read: " + refused.getMessage() + ".",
                    "check the address, the user and the password.",
                    refused);
        }
    }

    private static List<Offender> offenders(Connection connection) throws SQLException {
        List<Offender> offenders = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query())) {
            while (row.next()) {
                offenders.add(new Offender(
                        row.getString("realm"),
                        row.getString("user_id"),
                        row.getString("user_name"),
                        row.getString("masked_number"),
                        Finding.of(row.getString("finding")),
                        row.getLong("times"),
                        Objects.toString(row.getString("holder_group"), "")));
            }
        }
        return offenders;
    }

    private static String query() {
        try (InputStream file = Objects.requireNonNull(PersonalNumbersReport.class.getResourceAsStream(QUERY), QUERY)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
