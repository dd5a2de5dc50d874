package io.officergate.sync.inbox.store;

/** The statements of the brake. Who hands out a withdrawal, holds one or decides about held ones has locked the one row. */
final class BrakeSql {

    static final String LOCK =
            "select engaged_at is not null, window_number, officers, officers_counted_at from sync.sync_brake for update";

    static final String WITHDRAWN = """
            select coalesce(sum(case when event_type in (:units) then :unitWeight else 1 end), 0) from sync.sync_inbox
             where withdrawn_at > :from and withdrawn_window = :window
            """;

    static final String OFFICERS = """
            select count(distinct order_key) from sync.sync_inbox where state = 'APPLIED' and order_key not like 'unit:%'
            """;

    static final String KEEP_OFFICERS = "update sync.sync_brake set officers = :officers, officers_counted_at = :now";

    static final String ENGAGE = """
            update sync.sync_brake
               set engaged_at = :now, engaged_by = :receipt, engaged_withdrawn = :withdrawn, engaged_limit = :limit
            """;

    /** All of those that are due, also behind others of the same subject: a person decides about the whole. */
    static final String HOLD = """
            update sync.sync_inbox
               set state = 'HELD', held_at = :now, verdict_code = 'held_by_brake', verdict_detail = null
             where receipt in (select receipt from sync.sync_inbox
                                where state = 'RECEIVED' and claim is null and effective_at <= :now
                                  and withdrawn_at is null and confirmed_at is null and event_type in (:types)
                                order by effective_at limit 10000
                                  for update skip locked)
            returning intake
            """;

    static final String CONFIRM = """
            update sync.sync_inbox
               set state = 'RECEIVED', verdict_code = null, next_attempt_at = :at, confirmed_at = :at,
                   decided_by = :by, decided_at = :at, decision_reason = :reason
             where state = 'HELD'
            """;

    static final String DISCARD = """
            update sync.sync_inbox
               set state = 'DISCARDED', decided_by = :by, decided_at = :at, decision_reason = :reason
             where state = 'HELD'
            """;

    static final String LET_GO = """
            update sync.sync_brake
               set engaged_at = null, engaged_by = null, engaged_withdrawn = null, engaged_limit = null,
                   window_number = window_number + 1,
                   decision = :decision, decided_by = :by, decided_at = :at, decision_reason = :reason
            """;

    static final String STATE = """
            select engaged_at, engaged_by, engaged_withdrawn, engaged_limit, window_number, officers,
                   decision, decided_by, decided_at, decision_reason
              from sync.sync_brake
            """;

    static final String HELD_BY_TYPE =
            "select event_type, count(*) from sync.sync_inbox where state = 'HELD' group by event_type";

    static final String HELD = """
            select receipt, event_source, event_id, event_type, received_at, effective_at, held_at
              from sync.sync_inbox where state = 'HELD' order by received_order limit :most
            """;

    private BrakeSql() {}
}
