package io.officergate.sync.inbox.store;

/** The statement that looks for what is next. Order of a subject: {@link io.officergate.sync.ordering.OrderKey}. */
final class NextSql {

    /**
     * The row {@code due} is the first of its subject, unless one of that subject is out already or an earlier one is not done. A row
     * that a cancellation of its sender names is not handed out, but for one in doubt: its outcome is asked for again. A row that
     * goes past what waits for a person also goes past what waits behind that.
     */
    private static final String MAY_GO =
            """
            due.state = 'RECEIVED' and due.claim is null and due.cancels is null
                   and due.effective_at <= :now and due.next_attempt_at <= :now
                   and (due.in_doubt or not exists (
                     select 1 from sync.sync_inbox cancelling
                      where cancelling.event_source = due.event_source and cancelling.cancels = due.event_id
                        and cancelling.state = 'RECEIVED' and cancelling.order_key = due.order_key
                        and cancelling.submitted_by is not distinct from due.submitted_by
                        and cancelling.effective_at <= greatest(due.effective_at, cast(:now as timestamptz))))
                   and not exists (
                     select 1 from sync.sync_inbox other
                      where other.order_key = due.order_key and other.receipt <> due.receipt
                        and other.state in ('RECEIVED', 'PARKED', 'HELD') and other.cancels is null and %s
                        and (other.claim is not null
                             or (other.effective_at, other.decision_date, other.sequence_number, other.received_order)
                              < (due.effective_at, due.decision_date, due.sequence_number, due.received_order)
                            and not (%s)))
            """.formatted(DueSql.holdsBack("other", "due"), DueSql.isPassedWithWhatItWaitsFor("other", "due"));

    /**
     * What may go: first the subjects with an urgent row that is due, each by whatever row of it is first, up to the urgent one, since
     * their order holds; then the other subjects. A subject with two urgent rows comes twice. Subject by subject, which the limit of 1
     * makes sure: as a join a plan made before a flood reads and sorts all of it. Of one that Keycloak failed over, and an urgent one
     * that may go past it, the first is taken: two of a subject are never out.
     */
    static final String NEXT = """
            with urgent as materialized (
                select next.receipt, next.order_key, next.event_type, next.is_new
                  from sync.sync_inbox pressing
                 cross join lateral (
                    select due.receipt, due.order_key, due.event_type,
                           due.withdrawn_at is null and due.confirmed_at is null as is_new
                      from sync.sync_inbox due
                     where due.order_key = pressing.order_key
                       and (due.effective_at, due.decision_date, due.sequence_number, due.received_order)
                        <= (pressing.effective_at, pressing.decision_date, pressing.sequence_number, pressing.received_order)
                       and %2$s
                     order by due.effective_at, due.decision_date, due.sequence_number, due.received_order
                     limit 1
                       for update of due skip locked) next
                 where pressing.state = 'RECEIVED' and pressing.event_type in %1$s and pressing.effective_at <= :now
                 order by pressing.effective_at, pressing.decision_date, pressing.sequence_number, pressing.received_order
                 limit :most),
              other as (
                select due.receipt, due.event_type, due.withdrawn_at is null and due.confirmed_at is null as is_new
                  from sync.sync_inbox due
                 where due.event_type not in %1$s and due.order_key not in (select order_key from urgent)
                   and %2$s
                 order by due.effective_at, due.decision_date, due.sequence_number, due.received_order
                 limit :most
                   for update of due skip locked)
            select receipt, event_type, is_new, true from urgent
             union all
            select receipt, event_type, is_new, false from other
            """.formatted(DueSql.URGENT_TYPES, MAY_GO);

    private NextSql() {}
}
