package io.officergate.sync.inbox.store;

import io.officergate.sync.event.EventIdentity;
import io.officergate.sync.inbox.InboxState;
import io.officergate.sync.ordering.Known;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The statements that write and look up single rows. All of them run inside the caller's transaction. */
@Singleton
final class InboxRows {

    private static final List<InboxState> NOT_ACCEPTED = List.of(InboxState.MALFORMED, InboxState.CONFLICT);
    private static final String INSERT = """
            insert into InboxRow (receipt, intake, submittedBy, origin, messageKey, eventSource, eventId, eventType,
              contentSha256, payload, orderKey, successorKey, effectiveAt, decisionDate, sequenceNumber, state, verdictCode,
              verdictDetail, receivedAt, attempts, nextAttemptAt, cancels, lateBy%s)
            values (:receipt, :intake, :submittedBy, :origin, :messageKey, :eventSource, :eventId, :eventType,
              :contentSha256, :payload, :orderKey, :successorKey, :effectiveAt, :decisionDate, :sequenceNumber, :state, :verdictCode,
              :verdictDetail, :receivedAt, 0, :nextAttemptAt, :cancels, :lateBy%s)
            on conflict do nothing
            """;
    private static final String INSERT_NEXT = INSERT.formatted("", "");
    private static final String INSERT_IN_PLACE = INSERT.formatted(", receivedOrder", ", :receivedOrder");

    private static final String TAKE_PLACES = """
            select nextval(pg_get_serial_sequence('sync.sync_inbox', 'received_order')) as place
              from generate_series(1, :places) order by place
            """;

    private final EntityManager entities;

    InboxRows(EntityManager entities) {
        this.entities = entities;
    }

    /** The accepted row with this identity that came from the same sender, if there is one. */
    Optional<Known> known(EventIdentity identity, Optional<String> submittedBy) {
        return entities.createQuery(
                        "select receipt, contentSha256 from InboxRow where eventSource = :source and eventId = :id"
                                + " and coalesce(submittedBy, '') = :sender and state not in :notAccepted",
                        Object[].class)
                .setParameter("source", identity.source())
                .setParameter("id", identity.id())
                .setParameter("sender", submittedBy.orElse(""))
                .setParameter("notAccepted", NOT_ACCEPTED)
                .getResultStream()
                .map(row -> new Known((UUID) row[0], (String) row[1]))
                .findFirst();
    }

    InboxState state(UUID receipt) {
        return entities.createQuery("select state from InboxRow where receipt = :receipt", InboxState.class)
                .setParameter("receipt", receipt)
                .getSingleResult();
    }

    /** The next places in the order of arrival, first one first. */
    List<Long> takePlaces(int places) {
        List<?> taken = entities.createNativeQuery(TAKE_PLACES)
                .setParameter("places", places)
                .getResultList();
        return taken.stream().map(place -> ((Number) place).longValue()).toList();
    }

    /** False when another row of the sender holds the identity, or the very same message was kept before. */
    boolean insert(InboxRow row) {
        Query insert = entities.createQuery(row.receivedOrder == null ? INSERT_NEXT : INSERT_IN_PLACE);
        if (row.receivedOrder != null) {
            insert.setParameter("receivedOrder", row.receivedOrder);
        }
        return insert.setParameter("receipt", row.receipt)
                        .setParameter("intake", row.intake)
                        .setParameter("submittedBy", row.submittedBy)
                        .setParameter("origin", row.origin)
                        .setParameter("messageKey", row.messageKey)
                        .setParameter("eventSource", row.eventSource)
                        .setParameter("eventId", row.eventId)
                        .setParameter("eventType", row.eventType)
                        .setParameter("contentSha256", row.contentSha256)
                        .setParameter("payload", row.payload)
                        .setParameter("orderKey", row.orderKey)
                        .setParameter("successorKey", row.successorKey)
                        .setParameter("effectiveAt", row.effectiveAt)
                        .setParameter("decisionDate", row.decisionDate)
                        .setParameter("sequenceNumber", row.sequenceNumber)
                        .setParameter("state", row.state)
                        .setParameter("verdictCode", row.verdictCode)
                        .setParameter("verdictDetail", row.verdictDetail)
                        .setParameter("receivedAt", row.receivedAt)
                        .setParameter("nextAttemptAt", row.nextAttemptAt)
                        .setParameter("cancels", row.cancels)
                        .setParameter("lateBy", row.lateBy)
                        .executeUpdate()
                > 0;
    }
}
