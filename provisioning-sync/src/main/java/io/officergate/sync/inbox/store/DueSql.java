package io.officergate.sync.inbox.store;

import java.util.Set;

/** The statements that hand out due rows. Order of a subject: {@link io.officergate.sync.ordering.OrderKey}. */
final class DueSql {

    /**
     * Why Keycloak refuses what its source may not decide. Such withdrawals do not count for the brake, or a foreign province could
     * engage it for everybody.
     */
    static final Set<String> NOT_THEIRS = Set.of("unknown_source", "foreign_source", "outside_units");

    /** Claims whose taker is gone. Whether Keycloak did what he asked for, nobody knows. */
    static final String TAKE_BACK = """
            update sync.sync_inbox set claim = null, claimed_until = null, in_doubt = true
             where receipt in (select receipt from sync.sync_inbox
                                where claim is not null and claimed_until < :now
                                  for update skip locked)
            """;

    /**
     * The first row of each subject, unless one of that subject is out already or an earlier one is not done. A row that a
     * cancellation of its sender names is not handed out, but for one in doubt: its outcome is asked for again.
     */
    static final String FIRST_OF_EACH = """
            select due.receipt, due.event_type, due.withdrawn_at is null and due.confirmed_at is null
              from sync.sync_inbox due
             where due.state = 'RECEIVED' and due.claim is null and due.cancels is null
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
                          < (due.effective_at, due.decision_date, due.sequence_number, due.received_order)))
             order by due.effective_at, due.decision_date, due.sequence_number, due.received_order
             limit :most
               for update of due skip locked
            """.formatted(holdsBack("other", "due"));

    static final String HAND_OUT = """
            update sync.sync_inbox
               set claim = gen_random_uuid(), claimed_until = :until, attempts = attempts + 1
             where receipt in (:receipts)
            returning receipt, claim, intake, attempts, payload, submitted_by
            """;

    static final String HURRY = """
            update sync.sync_inbox set next_attempt_at = :now
             where receipt in (select receipt from sync.sync_inbox
                                where state = 'RECEIVED' and claim is null and attempts > 0 and next_attempt_at > :now
                                  for update skip locked)
            """;

    /** What is held back by a parked or held row of its subject does not wait for us, but for a person. */
    static final String BACKLOG = """
            select count(*),
                   (select count(*) from sync.sync_inbox where state = 'PARKED'),
                   (select count(*) from sync.sync_inbox where state = 'HELD'),
                   (select engaged_at is not null from sync.sync_brake),
                   coalesce(extract(epoch from cast(:now as timestamptz) - min(greatest(effective_at, received_at))), 0) * 1000
              from sync.sync_inbox waiting
             where state = 'RECEIVED' and cancels is null and effective_at <= :now
               and not exists (
                 select 1 from sync.sync_inbox stopped
                  where stopped.order_key = waiting.order_key and stopped.state in ('PARKED', 'HELD')
                    and stopped.cancels is null and %s
                    and (stopped.effective_at, stopped.decision_date, stopped.sequence_number, stopped.received_order)
                      < (waiting.effective_at, waiting.decision_date, waiting.sequence_number, waiting.received_order))
            """.formatted(holdsBack("stopped", "waiting"));

    /**
     * What Keycloak refused and may take now that an earlier event is applied: an officer whom it did not know, and a hand-over of
     * somebody, or to somebody, whom that event was about. A chain of hand-overs is put in order by this, and not by waiting: a
     * hand-over that is parked must not hold back the successor's own events.
     */
    static final String TRY_AGAIN = """
            update sync.sync_inbox parked
               set state = 'RECEIVED', next_attempt_at = :now, withdrawn_at = null, withdrawn_window = null
              from sync.sync_inbox applied
             where applied.receipt = :receipt and parked.state = 'PARKED'
               and (parked.order_key in (applied.order_key, applied.successor_key)
                    or parked.successor_key in (applied.order_key, applied.successor_key))
               and (parked.verdict_code = 'unknown_officer'
                    or parked.verdict_code = 'illegal_transition' and parked.successor_key is not null)
               and (parked.effective_at, parked.decision_date, parked.sequence_number, parked.received_order)
                 > (applied.effective_at, applied.decision_date, applied.sequence_number, applied.received_order)
            returning parked.intake
            """;

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
