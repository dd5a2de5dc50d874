package io.officergate.sync.roster.store;

import io.officergate.sync.outbox.EventFacts;
import io.officergate.sync.outbox.Note;
import io.officergate.sync.outbox.NoteKind;
import io.officergate.sync.outbox.Outbox;
import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.Roster;
import io.officergate.sync.roster.RosterDecision;
import io.officergate.sync.roster.RosterFinding;
import io.officergate.sync.roster.Rosters;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Keeps what was compared by JDBC: a province's findings are written in batches while they are found. */
@Singleton
final class JdbcRosters implements Rosters {

    private static final Duration SHORT = Duration.ofSeconds(30);
    /** A comparison waits for the register of Keycloak. */
    private static final Duration LONG = Duration.ofMinutes(5);

    private static final String PENDING = " from sync.sync_roster_finding where roster = ? and kind = any (?)"
            + " and receipt is null and refused is null";

    private final RosterTransaction transaction;
    private final Outbox outbox;

    JdbcRosters(DataSource database, Outbox outbox) {
        this.transaction = new RosterTransaction(database);
        this.outbox = outbox;
    }

    @Override
    public Optional<Roster> keep(Function<Consumer<RosterFinding>, Optional<Compared>> comparing, Instant now) {
        UUID id = UUID.randomUUID();
        return transaction.callUnlessEmpty(LONG, connection -> {
            Optional<Compared> compared;
            try (FindingRows rows = new FindingRows(connection, id)) {
                compared = comparing.apply(finding -> write(rows, finding));
                rows.flush();
            }
            if (compared.isEmpty()) {
                return Optional.empty();
            }
            Roster roster = roster(id, compared.get(), now);
            RosterRows.insert(connection, roster);
            outbox.tell(compared(roster), now);
            return Optional.of(roster);
        });
    }

    @Override
    public Optional<Roster> find(UUID roster) {
        return transaction.call(SHORT, connection -> RosterRows.find(connection, roster));
    }

    @Override
    public List<Kept> read(UUID roster, FindingKind kind, int after, int most) {
        String select = "select " + FindingRows.COLUMNS + " from sync.sync_roster_finding"
                + " where roster = ? and kind = ? and finding > ? order by finding limit ?";
        return transaction.call(SHORT, connection -> {
            try (PreparedStatement rows = RosterRows.prepare(connection, select, roster, kind.name(), after, most)) {
                return read(rows);
            }
        });
    }

    @Override
    public List<Kept> pending(UUID roster, Set<FindingKind> kinds, int most) {
        String select = "select " + FindingRows.COLUMNS + PENDING + " order by finding limit ?";
        return transaction.call(SHORT, connection -> {
            try (PreparedStatement rows =
                    RosterRows.prepare(connection, select, roster, names(connection, kinds), most)) {
                return read(rows);
            }
        });
    }

    @Override
    public long countPending(UUID roster, Set<FindingKind> kinds) {
        return transaction.call(SHORT, connection -> {
            try (PreparedStatement select = RosterRows.prepare(
                            connection, "select count(*)" + PENDING, roster, names(connection, kinds));
                    ResultSet count = select.executeQuery()) {
                count.next();
                return count.getLong(1);
            }
        });
    }

    @Override
    public boolean decide(Roster roster, List<RosterDecision> decisions) {
        return transaction
                .callUnlessEmpty(SHORT, connection -> {
                    for (RosterDecision decision : decisions) {
                        if (RosterRows.insert(connection, roster.id(), decision)) {
                            outbox.tell(applied(roster, decision), decision.at());
                        }
                    }
                    List<RosterDecision> standing = RosterRows.decisions(connection, roster.id());
                    boolean same = decisions.stream()
                            .allMatch(mine -> standing.stream().anyMatch(mine::isSameAs));
                    return same ? Optional.of(standing) : Optional.empty();
                })
                .isPresent();
    }

    @Override
    public void markSent(UUID roster, int finding, UUID receipt) {
        String update =
                "update sync.sync_roster_finding set receipt = ? where roster = ? and finding = ? and refused is null";
        transaction.call(SHORT, connection -> RosterRows.run(connection, update, receipt, roster, finding));
    }

    @Override
    public void markRefused(UUID roster, int finding, String code) {
        String update =
                "update sync.sync_roster_finding set refused = ? where roster = ? and finding = ? and receipt is null";
        transaction.call(SHORT, connection -> RosterRows.run(connection, update, code, roster, finding));
    }

    @Override
    public int deleteBefore(Instant limit) {
        String delete = "delete from sync.sync_roster where compared_at < ?";
        return transaction.call(LONG, connection -> RosterRows.run(connection, delete, RosterRows.at(limit)));
    }

    private static void write(FindingRows rows, RosterFinding finding) {
        try {
            rows.write(finding);
        } catch (SQLException failed) {
            throw new RosterTransaction.Failed(failed);
        }
    }

    private static List<Kept> read(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return FindingRows.read(rows);
        }
    }

    private static Array names(Connection connection, Set<FindingKind> kinds) throws SQLException {
        return connection.createArrayOf(
                "varchar", kinds.stream().map(Enum::name).toArray());
    }

    private static Roster roster(UUID id, Compared compared, Instant now) {
        return new Roster(
                id, compared.source(), compared.submittedBy(), now, compared.tally(), Optional.empty(), List.of());
    }

    private static Note compared(Roster roster) {
        return new Note(
                NoteKind.ROSTER_COMPARED,
                Optional.of(facts(roster)),
                Optional.empty(),
                Optional.of(roster.submittedBy()),
                Optional.empty());
    }

    private static Note applied(Roster roster, RosterDecision decision) {
        return new Note(
                NoteKind.ROSTER_APPLIED,
                Optional.of(facts(roster)),
                Optional.of(decision.kind().name().toLowerCase(Locale.ROOT)),
                Optional.of(decision.by()),
                Optional.of(decision.reason()));
    }

    private static EventFacts facts(Roster roster) {
        return new EventFacts(
                roster.id(),
                Optional.of(roster.source()),
                Optional.empty(),
                Optional.empty(),
                roster.comparedAt(),
                Optional.empty(),
                Optional.empty(),
                0);
    }
}
