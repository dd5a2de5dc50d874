package io.officergate.sync.roster.store;

import io.officergate.sync.event.PersonalNumber;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.Rosters.Kept;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the findings of one list in batches, and reads some. */
final class FindingRows implements AutoCloseable {

    static final String COLUMNS =
            "finding, kind, line, personal_number, name, user_name, units, listed_unit, duties, message, receipt, refused";

    private static final int BATCH = 500;
    private static final String BETWEEN = " ";
    private static final String INSERT = """
            insert into sync.sync_roster_finding
              (roster, finding, kind, line, personal_number, name, user_name, units, listed_unit, duties, message)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final UUID roster;
    private final PreparedStatement insert;
    private int written;

    FindingRows(Connection connection, UUID roster) throws SQLException {
        this.roster = roster;
        this.insert = connection.prepareStatement(INSERT);
    }

    void write(RosterFinding finding) throws SQLException {
        written++;
        insert.setObject(1, roster);
        insert.setInt(2, written);
        insert.setString(3, finding.kind().name());
        insert.setInt(4, finding.line());
        insert.setString(5, finding.number().map(PersonalNumber::digits).orElse(null));
        insert.setString(6, finding.name());
        insert.setString(7, finding.userName());
        insert.setString(8, String.join(BETWEEN, finding.units()));
        insert.setString(9, finding.listedUnit());
        insert.setString(10, String.join(BETWEEN, finding.duties()));
        insert.setString(11, finding.message());
        insert.addBatch();
        if (written % BATCH == 0) {
            insert.executeBatch();
        }
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    static List<Kept> read(ResultSet rows) throws SQLException {
        List<Kept> findings = new ArrayList<>();
        while (rows.next()) {
            findings.add(new Kept(
                    rows.getInt("finding"),
                    finding(rows),
                    Optional.ofNullable(rows.getObject("receipt", UUID.class)),
                    Optional.ofNullable(rows.getString("refused"))));
        }
        return findings;
    }

    private static RosterFinding finding(ResultSet row) throws SQLException {
        return new RosterFinding(
                FindingKind.valueOf(row.getString("kind")),
                row.getInt("line"),
                Optional.ofNullable(row.getString("personal_number")).map(PersonalNumber::new),
                row.getString("name"),
                row.getString("user_name"),
                values(row.getString("units")),
                row.getString("listed_unit"),
                values(row.getString("duties")),
                row.getString("message"));
    }

    private static List<String> values(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(BETWEEN, -1));
    }
}
