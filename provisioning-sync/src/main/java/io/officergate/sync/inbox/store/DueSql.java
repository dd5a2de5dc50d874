package io.officergate.sync.inbox.store;

import io.officergate.sync.brake.Withdrawal;
import java.util.Set;
import java.util.stream.Collectors;

/** The statements around the handing-out of due rows; what is next: {@link NextSql}. */
final class DueSql {

    /**
     * Why Keycloak refuses what its source may not decide. Such withdrawals do not count for the brake, or a foreign province could
     * engage it for everybody.
     */
    static final Set<String> NOT_THEIRS = Set.of("unknown_source", "foreign_source", "outside_units");

    /** Those by which it refuses before it looks whether it has applied the event: they prove nothing of that. */
    static final Set<String> NOT_THE_SENDERS = Set.of("unknown_source", "foreign_source");

    /** Why Keycloak refuses what it may take once something else was applied. */
    static final Set<String> MAY_BE_TAKEN_LATER = Set.of("unknown_officer", "illegal_transition");

    /** As the predicates of {@code IX_SYNC_INBOX_URGENT} and {@code IX_SYNC_INBOX_DUE} have them. */
    static final String URGENT_TYPES = Withdrawal.URGENT.types().stream()
            .map(type -> "'" + type.name() + "'")
            .collect(Collectors.joining(", ", "(", ")"));

    /** Claims whose taker is gone. Whether Keycloak did what he asked for, nobody knows. */
    static final String TAKE_BACK = """
            update sync.sync_inbox set claim = null, claimed_until = null, in_doubt = true
             where receipt in (select receipt from sync.sync_inbox
                                where claim is not null and claimed_until < :now
                                  for update skip locked)
            """;

    /** What handing out has to see to before: whether withdrawals are held, and whether a claim ran out. */
    static final String STANDING = """
            select engaged_at is not null,
                   exists (select 1 from sync.sync_inbox where claim is not null and claimed_until < :now)
              from sync.sync_brake
            """;

    private static final String HAND_OUT = """
            update sync.sync_inbox
               set claim = gen_random_uuid(), claimed_until = :until, attempts = attempts + 1%s
             where receipt in (:receipts)
            returning receipt, claim, intake, attempts, payload, submitted_by, size_confirmed_at is not null
            """;

    static final String HAND_OUT_UNCOUNTED = HAND_OUT.formatted("");

    /** Withdrawals are written down as such as they are handed out. */
    static final String HAND_OUT_COUNTED = HAND_OUT.formatted("""
            ,
                   withdrawn_at = case when receipt in (:counted) then cast(:now as timestamptz) else withdrawn_at end,
                   withdrawn_window = case when receipt in (:counted) then cast(:window as int) else withdrawn_window end""");

    static final String HURRY = """
            update sync.sync_inbox set next_attempt_at = :now
             where receipt in (select receipt from sync.sync_inbox
                                where state = 'RECEIVED' and claim is null and attempts > 0 and next_attempt_at > :now
                                  and failures = 0
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
             where state = 'RECEIVED' and cancels is null and effective_at <= :now and not %s
            """.formatted(waitsForAPerson("waiting"));

    /**
     * What may be taken once something about the same people was applied: an unknown officer's event after whatever comes before it,
     * and after the recruitment in any order, since a career gives each decision its place (ADR 18); a hand-over after anything about
     * the two, since it may give the duty back that a later hand-over rests on.
     */
    private static final String MAY_BE_TAKEN_AFTER = """
            (%1$s.order_key in (%2$s.order_key, %2$s.successor_key)
              or %1$s.successor_key in (%2$s.order_key, %2$s.successor_key))
             and (%3$s = 'unknown_officer' or %3$s = 'illegal_transition' and %1$s.successor_key is not null)
             and (%3$s = 'unknown_officer' and %2$s.event_type = 'RECRUITMENT' or %3$s = 'illegal_transition'
              or (%1$s.effective_at, %1$s.decision_date, %1$s.sequence_number, %1$s.received_order)
               > (%2$s.effective_at, %2$s.decision_date, %2$s.sequence_number, %2$s.received_order))""";

    /** Whether that was applied since the refused one was handed out: its own look, in {@link #APPLIED}, came too early. */
    static final String MAY_BE_TAKEN_NOW =
            """
            select exists (select 1 from sync.sync_inbox refused, sync.sync_inbox applied
                            where refused.receipt = :receipt and applied.state = 'APPLIED' and applied.applied_at > :since
                              and %s)
            """.formatted(MAY_BE_TAKEN_AFTER.formatted("refused", "applied", "cast(:code as varchar)"));

    /**
     * Keycloak has it: that is written down, and what Keycloak refused and may take now is tried again: an officer whom it did not
     * know, and a hand-over of somebody, or to somebody, whom this event was about. A chain of hand-overs is put in order by this,
     * and not by waiting: a hand-over that is parked must not hold back the successor's own events.
     */
    static final String APPLIED =
            """
            with applied as (
                update sync.sync_inbox
                   set claim = null, claimed_until = null, state = 'APPLIED', in_doubt = false, applied_at = :at,
                       verdict_code = cast(:code as varchar), verdict_detail = null
                 where receipt = :receipt and claim = :claim
                returning *),
              again as (
                update sync.sync_inbox parked
                   set state = 'RECEIVED', next_attempt_at = :at, withdrawn_at = null, withdrawn_window = null
                  from applied
                 where parked.state = 'PARKED' and %s
                returning parked.intake)
            select %s, intake, order_key, sequence_number, (select string_agg(intake, ' ') from again) from applied
            """.formatted(MAY_BE_TAKEN_AFTER.formatted("parked", "applied", "parked.verdict_code"), ToldFacts.COLUMNS);

    private DueSql() {}

    /**
     * Whether an earlier row keeps a later one of its subject waiting. Of those parked because their source may not decide,
     * none holds another source back, or a foreign province could keep an officer's withdrawal waiting; what somebody sent
     * in another's name holds back nothing, nor does a hand-over that is not one yet: what comes after it may make it one. What waits
     * for its officer to be known does not hold back the recruitment. What waits
     * for a person, and what Keycloak fails over, holds no urgent one back: by it nobody keeps access, and a career gives each decision
     * its place, in whatever order they come (ADR 18).
     */
    static String holdsBack(String earlier, String later) {
        return """
                (%1$s.state = 'RECEIVED' and (%2$s.event_type not in %3$s or not (%4$s))
                 or %1$s.state <> 'RECEIVED' and %2$s.event_type not in %3$s
                  and (%1$s.state = 'HELD' or %1$s.verdict_code <> 'foreign_source'
                       and (%1$s.verdict_code not in ('unknown_source', 'outside_units')
                            or %1$s.event_source = %2$s.event_source)
                       and (%1$s.verdict_code <> 'illegal_transition' or %1$s.successor_key is null)
                       and (%1$s.verdict_code <> 'unknown_officer' or %2$s.event_type <> 'RECRUITMENT')))""".formatted(earlier, later, URGENT_TYPES, isFailing(earlier));
    }

    /** Whether Keycloak has failed over a row, which waits to be tried again. */
    private static String isFailing(String row) {
        return "%1$s.failed_at is not null and %1$s.claim is null".formatted(row);
    }

    /** Whether a row that is parked or held keeps this one of its subject waiting. */
    static String waitsForAPerson(String row) {
        return stopped(row, "stopped.state <> 'RECEIVED' and " + holdsBack("stopped", row));
    }

    /** Whether a row that waits for its turn waits behind what a later one of its subject goes past. */
    static String isPassedWithWhatItWaitsFor(String row, String later) {
        return row + ".state = 'RECEIVED' and "
                + stopped(
                        row,
                        "(stopped.state <> 'RECEIVED' or " + isFailing("stopped") + ") and " + holdsBack("stopped", row)
                                + " and not " + holdsBack("stopped", later));
    }

    private static String stopped(String row, String condition) {
        return """
                exists (
                 select 1 from sync.sync_inbox stopped
                  where stopped.order_key = %1$s.order_key and stopped.state in ('RECEIVED', 'PARKED', 'HELD')
                    and stopped.cancels is null and %2$s
                    and (stopped.effective_at, stopped.decision_date, stopped.sequence_number, stopped.received_order)
                      < (%1$s.effective_at, %1$s.decision_date, %1$s.sequence_number, %1$s.received_order))""".formatted(row, condition);
    }
}
