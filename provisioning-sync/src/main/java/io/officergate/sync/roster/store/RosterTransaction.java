package io.officergate.sync.roster.store;

import io.officergate.sync.inbox.InboxUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs statements in a transaction of their own, and tells a broken database from a broken statement. */
final class RosterTransaction {

    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    private final DataSource database;

    RosterTransaction(DataSource database) {
        this.database = database;
    }

    /** Statements on one connection. */
    interface Statements<T> {
        T run(Connection connection) throws SQLException;
    }

    /** What a statement threw, on its way out of the transaction. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean own;

        Failed(SQLException cause) {
            super(cause);
            String state = String.valueOf(cause.getSQLState());
            this.own = state.startsWith(DATA_EXCEPTION) || state.startsWith(CONSTRAINT_VIOLATION);
        }
    }

    /** Undoes what was done. */
    private static final class NothingToKeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Committed when this returns; rolled back when the statements throw.
     *
     * @param longest after which it is rolled back
     * @throws InboxUnavailable when the database is away
     */
    <T> T call(Duration longest, Statements<T> statements) {
        try {
            return QuarkusTransaction.requiringNew()
                    .timeout((int) longest.toSeconds())
                    .call(() -> run(statements));
        } catch (Failed failed) {
            throw failed.own ? failed : new InboxUnavailable(failed);
        } catch (QuarkusTransactionException failed) {
            throw new InboxUnavailable(failed);
        }
    }

    /** The same, but rolled back when the statements have nothing to keep. */
    <T> Optional<T> callUnlessEmpty(Duration longest, Statements<Optional<T>> statements) {
        try {
            return call(longest, connection -> {
                Optional<T> kept = statements.run(connection);
                if (kept.isEmpty()) {
                    throw new NothingToKeep();
                }
                return kept;
            });
        } catch (NothingToKeep nothing) {
            return Optional.empty();
        }
    }

    private <T> T run(Statements<T> statements) {
        try (Connection connection = database.getConnection()) {
            return statements.run(connection);
        } catch (SQLException failed) {
            throw new Failed(failed);
        }
    }
}
