package io.officergate.sync.outbox.store;

/** The statements that hand out rows of the outbox. */
final class OutboxSql {

    /** The first untold row of each lane, unless it is out already: a claim that ran out is no claim, its taker is gone. */
    static final String CLAIM = """
            update sync.sync_outbox
               set claim = gen_random_uuid(), claimed_until = :until, attempts = attempts + 1
             where id in (
               select due.id from sync.sync_outbox due
                where due.kind = :kind and due.delivered_at is null and due.given_up_at is null
                  and (due.claim is null or due.claimed_until < :now) and due.next_attempt_at <= :now
                  and not exists (
                    select 1 from sync.sync_outbox earlier
                     where earlier.kind = due.kind and earlier.lane = due.lane and earlier.told_order < due.told_order
                       and earlier.delivered_at is null and earlier.given_up_at is null)
                order by due.told_order
                limit :most
                  for update of due skip locked)
            returning *
            """;

    static final String DELIVERED = """
            update sync.sync_outbox set claim = null, claimed_until = null, delivered_at = :now, last_error = null
             where id in (:ids) and claim in (:claims)
            """;

    static final String HURRY = """
            update sync.sync_outbox set next_attempt_at = :now
             where id in (select id from sync.sync_outbox
                           where kind = :kind and delivered_at is null and given_up_at is null and claim is null
                             and next_attempt_at > :now
                             for update skip locked)
            """;

    static final String BACKLOG = """
            select count(*),
                   (select count(*) from sync.sync_outbox where kind = :kind and given_up_at is not null),
                   coalesce(extract(epoch from cast(:now as timestamptz) - min(created_at)), 0) * 1000
              from sync.sync_outbox where kind = :kind and delivered_at is null and given_up_at is null
            """;

    private OutboxSql() {}
}
