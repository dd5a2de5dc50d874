package io.officergate.sync.inbox.store;

import io.officergate.sync.ordering.OrderingVerdict.Conflict;
import java.util.List;

/** Rolls back what was kept of a submission with a conflict in it; never leaves the store. */
final class ConflictFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Conflict> conflicts;

    ConflictFound(List<Conflict> conflicts) {
        super("an event has other content than the known one", null, false, false);
        this.conflicts = conflicts;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }
}
