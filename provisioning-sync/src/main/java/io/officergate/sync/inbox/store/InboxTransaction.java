package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.InboxUnavailable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** Runs one piece of work in its own transaction and tells a broken database from a broken statement. */
final class InboxTransaction {

    private static final String DATA_EXCEPTION = "22";
    private static final String CONSTRAINT_VIOLATION = "23";

    private InboxTransaction() {}

    /**
     * @throws InboxUnavailable when the work, or its commit, failed for a reason that lies outside of it
     */
    static <T> T call(Callable<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException e) {
            if (isOwnFault(e)) {
                throw e;
            }
            throw new InboxUnavailable(e);
        }
    }

    /** Whether a constraint of the inbox refused the work. */
    static boolean isConstraintViolation(Throwable failure) {
        return sqlState(failure).startsWith(CONSTRAINT_VIOLATION);
    }

    private static boolean isOwnFault(RuntimeException failure) {
        String state = sqlState(failure);
        return failure instanceof ConflictFound
                || state.startsWith(DATA_EXCEPTION)
                || state.startsWith(CONSTRAINT_VIOLATION);
    }

    private static String sqlState(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
