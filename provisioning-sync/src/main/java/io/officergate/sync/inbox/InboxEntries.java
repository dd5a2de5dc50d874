package io.officergate.sync.inbox;

import java.util.Optional;
import java.util.UUID;

/** Looks up what was received. */
public interface InboxEntries {

    /**
     * The row under a receipt.
     *
     * @param submittedBy client id; the rows of others are as if not there
     * @throws InboxUnavailable when the database is away
     */
    Optional<InboxEntry> find(UUID receipt, String submittedBy);
}
