package io.officergate.sync.inbox.store;

/** The statements of cancellations. */
final class CancellationSql {

    /** Those whose named event is here and not under way; whether they cancel it is decided under lock. */
    static final String RIPE = """
            select cancelling.receipt from sync.sync_inbox cancelling
              join sync.sync_inbox named
                on named.event_source = cancelling.event_source and named.event_id = cancelling.cancels
               and named.state not in ('MALFORMED', 'CONFLICT')
             where cancelling.state = 'RECEIVED' and cancelling.cancels is not null
               and named.claim is null and not (named.in_doubt and named.state in ('RECEIVED', 'PARKED'))
               and (cancelling.effective_at <= greatest(named.effective_at, cast(:now as timestamptz))
                    or named.state not in ('RECEIVED', 'HELD', 'PARKED'))
             order by cancelling.received_order limit 100
            """;

    static final String LOCK = """
            select order_key, effective_at, event_source, cancels, intake, submitted_by from sync.sync_inbox
             where receipt = :receipt and state = 'RECEIVED' for update skip locked
            """;

    /** Another sender's event of that name is looked at only where there is none of the same sender. */
    static final String LOCK_NAMED = """
            select receipt, state, claim is not null or in_doubt, order_key, event_type, effective_at, submitted_by
              from sync.sync_inbox
             where event_source = :source and event_id = :id and state not in ('MALFORMED', 'CONFLICT')
             order by coalesce(submitted_by, '') = :sender desc, received_order limit 1 for update
            """;

    static final String CANCEL = """
            update sync.sync_inbox set state = 'CANCELLED', verdict_code = :code, verdict_detail = :detail
             where receipt = :receipt
            """ + ToldFacts.RETURNING;

    static final String PARK = """
            update sync.sync_inbox set state = 'PARKED', verdict_code = :code, verdict_detail = :detail
             where receipt = :receipt
            """ + ToldFacts.RETURNING;

    static final String DONE = """
            update sync.sync_inbox
               set state = 'APPLIED', applied_at = :now, verdict_code = cast(:code as varchar), verdict_detail = null
             where receipt = :receipt
            """ + ToldFacts.RETURNING;

    private CancellationSql() {}
}
