package io.officergate.sync.inbox.store;

/** The statements that hand out due rows. Order of a subject: {@link io.officergate.sync.ordering.OrderKey}. */
final class DueSql {

    /** Claims whose taker is gone. */
    static final String TAKE_BACK = """
            update sync.sync_inbox set claim = null, claimed_until = null
             where receipt in (select receipt from sync.sync_inbox
                                where claim is not null and claimed_until < :now
                                  for update skip locked)
            """;

    /** The first row of each subject, unless one of that subject is out already or an earlier one is not done. */
    static final String CLAIM = """
            update sync.sync_inbox
               set claim = gen_random_uuid(), claimed_until = :until, attempts = attempts + 1
             where receipt in (
               select due.receipt from sync.sync_inbox due
                where due.state = 'RECEIVED' and due.claim is null
                  and due.effective_at <= :now and due.next_attempt_at <= :now
                  and not exists (
                    select 1 from sync.sync_inbox other
                     where other.order_key = due.order_key and other.receipt <> due.receipt
                       and other.state in ('RECEIVED', 'PARKED') and %s
                       and (other.claim is not null
                            or (other.effective_at, other.decision_date, other.sequence_number, other.received_order)
                             < (due.effective_at, due.decision_date, due.sequence_number, due.received_order)))
                order by due.effective_at, due.decision_date, due.sequence_number, due.received_order
                limit :most
                  for update of due skip locked)
            returning receipt, claim, intake, attempts, payload, submitted_by
            """.formatted(holdsBack("other", "due"));

    static final String HURRY = """
            update sync.sync_inbox set next_attempt_at = :now
             where receipt in (select receipt from sync.sync_inbox
                                where state = 'RECEIVED' and claim is null and attempts > 0 and next_attempt_at > :now
                                  for update skip locked)
            """;

    /** What is held back by a parked row of its subject does not wait for us, but for a person. */
    static final String BACKLOG = """
            select count(*) filter (where state = 'RECEIVED'),
                   count(*) filter (where state = 'PARKED'),
                   coalesce(extract(epoch from cast(:now as timestamptz)
                     - min(greatest(effective_at, received_at)) filter (where state = 'RECEIVED')), 0) * 1000
              from sync.sync_inbox waiting
             where state in ('RECEIVED', 'PARKED') and effective_at <= :now
               and not exists (
                 select 1 from sync.sync_inbox parked
                  where parked.order_key = waiting.order_key and parked.state = 'PARKED' and waiting.state = 'RECEIVED'
                    and %s
                    and (parked.effective_at, parked.decision_date, parked.sequence_number, parked.received_order)
                      < (waiting.effective_at, waiting.decision_date, waiting.sequence_number, waiting.received_order))
            """.formatted(holdsBack("parked", "waiting"));

    private DueSql() {}

    /**
     * Whether an earlier row keeps a later one of its subject waiting. Of those parked because their source may not decide,
     * none holds another source back, or a foreign province could keep an officer's withdrawal waiting; what somebody sent
     * in another's name holds back nothing.
     */
    static String holdsBack(String earlier, String later) {
        return """
                (%1$s.state <> 'PARKED' or %1$s.verdict_code <> 'foreign_source'
                  and (%1$s.verdict_code not in ('unknown_source', 'outside_units')
                       or %1$s.event_source = %2$s.event_source))""".formatted(earlier, later);
    }
}
