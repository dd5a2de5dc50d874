package io.officergate.sync.roster.store;

import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.RosterDecision;
import io.officergate.sync.roster.Tally;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists themselves, what was counted and what was decided. */
final class RosterRows {

    /** The one after the other for one source: two lists at once are two lists. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('roster ' || ?, 0))";

    private static final String DELETE_OLDER_FINDINGS = """
            delete from sync.sync_roster_finding where roster in
              (select roster from sync.sync_roster where source = ? and superseded_by is null)
            """;
    private static final String SUPERSEDE =
            "update sync.sync_roster set superseded_by = ? where source = ? and superseded_by is null";
    private static final String INSERT = """
            insert into sync.sync_roster (roster, source, submitted_by, compared_at, list_lines, accounts) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String INSERT_COUNT =
            "insert into sync.sync_roster_count (roster, kind, findings, thinned) values (?, ?, ?, ?)";
    private static final String SELECT = "select source, submitted_by, compared_at, list_lines, accounts, superseded_by"
            + " from sync.sync_roster where roster = ?";
    private static final String INSERT_DECISION = """
            insert into sync.sync_roster_decision
              (roster, kind, decision_number, decision_date, issuer, reason, decided_by, decided_at)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private RosterRows() {}

    /** Writes it in the place of the source's earlier ones. */
    static void insert(Connection connection, Roster roster) throws SQLException {
        run(connection, LOCK, roster.source());
        run(connection, DELETE_OLDER_FINDINGS, roster.source());
        run(connection, SUPERSEDE, roster.id(), roster.source());
        Tally tally = roster.tally();
        run(
                connection,
                INSERT,
                roster.id(),
                roster.source(),
                roster.submittedBy(),
                at(roster.comparedAt()),
                tally.lines(),
                tally.accounts());
        for (Map.Entry<FindingKind, Long> count : tally.counts().entrySet()) {
            int thinned = tally.thinned().getOrDefault(count.getKey(), 0);
            run(connection, INSERT_COUNT, roster.id(), count.getKey().name(), count.getValue(), thinned);
        }
    }

    static Optional<Roster> find(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = prepare(connection, SELECT, id);
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            return Optional.of(new Roster(
                    id,
                    row.getString("source"),
                    row.getString("submitted_by"),
                    instant(row, "compared_at"),
                    tally(connection, id, row.getInt("list_lines"), row.getLong("accounts")),
                    Optional.ofNullable(row.getObject("superseded_by", UUID.class)),
                    decisions(connection, id)));
        }
    }

    /** False when there is one about that kind. */
    static boolean insert(Connection connection, UUID roster, RosterDecision decision) throws SQLException {
        return run(
                        connection,
                        INSERT_DECISION,
                        roster,
                        decision.kind().name(),
                        decision.number(),
                        decision.date(),
                        decision.issuer(),
                        decision.reason(),
                        decision.by(),
                        at(decision.at()))
                > 0;
    }

    static List<RosterDecision> decisions(Connection connection, UUID roster) throws SQLException {
        String select = "select * from sync.sync_roster_decision where roster = ? order by decided_at, kind";
        List<RosterDecision> decisions = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, select, roster);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                decisions.add(new RosterDecision(
                        FindingKind.valueOf(row.getString("kind")),
                        row.getString("decision_number"),
                        row.getObject("decision_date", java.time.LocalDate.class),
                        row.getString("issuer"),
                        row.getString("reason"),
                        row.getString("decided_by"),
                        instant(row, "decided_at")));
            }
        }
        return decisions;
    }

    /** Runs a statement that changes rows; tells how many. */
    static int run(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.execute() ? 0 : statement.getUpdateCount();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int at = 0; at < values.length; at++) {
            @Nullable Object value = values[at];
            if (value == null) {
                statement.setNull(at + 1, Types.OTHER);
            } else {
                statement.setObject(at + 1, value);
            }
        }
        return statement;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Tally tally(Connection connection, UUID roster, int lines, long accounts) throws SQLException {
        Map<FindingKind, Long> counts = new EnumMap<>(FindingKind.class);
        Map<FindingKind, Integer> thinned = new EnumMap<>(FindingKind.class);
        String select = "select kind, findings, thinned from sync.sync_roster_count where roster = ?";
        try (PreparedStatement statement = prepare(connection, select, roster);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                FindingKind kind = FindingKind.valueOf(row.getString("kind"));
                counts.put(kind, row.getLong("findings"));
                if (row.getInt("thinned") > 0) {
                    thinned.put(kind, row.getInt("thinned"));
                }
            }
        }
        return new Tally(lines, accounts, counts, thinned);
    }
}
