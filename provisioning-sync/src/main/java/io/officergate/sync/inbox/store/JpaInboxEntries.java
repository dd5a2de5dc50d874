package io.officergate.sync.inbox.store;

import io.officergate.sync.inbox.InboxEntries;
import io.officergate.sync.inbox.InboxEntry;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;

/** Reads rows for their senders. */
@Singleton
final class JpaInboxEntries implements InboxEntries {

    private final EntityManager entities;

    JpaInboxEntries(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<InboxEntry> find(UUID receipt, String submittedBy) {
        return InboxTransaction.call(() -> entities.createQuery(
                        "from InboxRow where receipt = :receipt and submittedBy = :submittedBy", InboxRow.class)
                .setParameter("receipt", receipt)
                .setParameter("submittedBy", submittedBy)
                .getResultStream()
                .map(InboxRow::entry)
                .findFirst());
    }
}
