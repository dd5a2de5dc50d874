package io.officergate.chaos;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the database says about the events of {@link Histories}. */
public final class Evidence {
    /** What was sent over HTTP and over Kafka stands there twice. */
    private static final String OF_INBOX =
            "select count(distinct event_id) from sync.sync_inbox where event_source = ? and event_id like ? and ";
    /** Of a hand-over that rests on another one nobody knows the order before both are there. */
    private static final String MAY_PASS = "verdict_code = 'illegal_transition' and successor_key is not null";
    /** A decision about a unit is audited of each of its officers, or of none. */
    private static final String APPLIED = """
            select count(*) from (select detail::json ->> 'event', OFFICER_ID from OG_AUDIT_ENTRY
             where ACTION = 'PERSONNEL_EVENT_APPLIED' and detail::json ->> 'source' = ?
               and detail::json ->> 'event' like ? and %s
             group by 1, 2 having count(*) %s) once
            """;

    /** One about a unit that nobody was in then is evidence as a movement of nobody. */
    private static final String TOLD_OF_UNITS = """
            with ours as (select cast(? as text) source, cast(? as text) ids)
            select count(*) from (
              select detail::json ->> 'event' from OG_AUDIT_ENTRY, ours
               where ACTION = 'PERSONNEL_EVENT_APPLIED' and detail::json ->> 'source' = ours.source
                 and detail::json ->> 'event' like ours.ids and detail::json ->> 'type' like 'UNIT_%'
              union select EVENT_ID from OG_RIGHT_CHANGE movement, ours
               where movement.SOURCE = ours.source and EVENT_ID like ours.ids and OCCASION like 'UNIT_%') told
            """;

    private static final String STEPS = """
            select count(*) from (select EVENT_ID, OFFICER_ID from OG_CAREER_STEP where SOURCE = ? and EVENT_ID like ?
             group by 1, 2 having count(*) %s) once
            """;
    private static final String UNTOLD = """
            select count(*) from sync.sync_inbox event where event_source = ? and event_id like ? and not exists (
              select 1 from sync.sync_outbox told
               where told.receipt = event.receipt and told.kind = 'OUTCOME' and told.delivered_at is not null)
            """;
    private static final String STATES = """
            select u.USERNAME, o.STATUS,
                   coalesce((select string_agg(g.NAME, ' ' order by g.NAME) from USER_GROUP_MEMBERSHIP m
                     join KEYCLOAK_GROUP g on g.ID = m.GROUP_ID where m.USER_ID = u.ID), ''),
                   coalesce((select string_agg(r.NAME || '@' || c.CLIENT_ID, ' ' order by r.NAME || '@' || c.CLIENT_ID)
                     from USER_ROLE_MAPPING m join KEYCLOAK_ROLE r on r.ID = m.ROLE_ID join CLIENT c on c.ID = r.CLIENT
                    where m.USER_ID = u.ID), ''),
                   u.ENABLED
              from OG_OFFICER o join USER_ENTITY u on u.ID = o.OFFICER_ID
            """;

    private final World world;

    public Evidence(World world) {
        this.world = world;
    }

    /** How many different events the inbox has. */
    long kept() {
        return count(OF_INBOX + "state not in ('MALFORMED', 'CONFLICT')");
    }

    /** How many of them have come to their end. */
    public long ended() {
        return count(OF_INBOX + "state = 'APPLIED'");
    }

    /** How many a person would have to look at, whatever else comes. */
    public long stopped() {
        return count(OF_INBOX + "(state in ('CONFLICT', 'MALFORMED') or state = 'PARKED' and not (" + MAY_PASS + "))");
    }

    /** How many the brake holds. */
    public long held() {
        return count(OF_INBOX + "state = 'HELD'");
    }

    /** How many have a place in somebody's career; a hand-over has two. */
    long inCareers() {
        return count(STEPS.formatted(">= 1"));
    }

    /** How many have one more than once. */
    long twiceInCareers() {
        return count(STEPS.formatted("> 1"));
    }

    /** How many of these places the audit trail tells of, without decisions about units. */
    long audited() {
        return count(APPLIED.formatted("detail::json ->> 'type' not like 'UNIT_%'", ">= 1"));
    }

    /** How many decisions about units there is evidence of. */
    long toldOfUnits() {
        return count(TOLD_OF_UNITS);
    }

    /** How many it tells of more than once. */
    long auditedTwice() {
        return count(APPLIED.formatted("true", "> 1"));
    }

    /** How many ends were not told to the topic of outcomes. */
    public long untold() {
        return count(UNTOLD);
    }

    /** Where everybody stands, by user name; an account whose {@code enabled} does not follow the record has no status. */
    Map<String, ReferenceCareer.State> states() {
        Map<String, ReferenceCareer.State> states = new HashMap<>();
        try (Connection database = world.postgres().connect();
                PreparedStatement sql = database.prepareStatement(STATES);
                ResultSet rows = sql.executeQuery()) {
            while (rows.next()) {
                String status = rows.getString(2);
                boolean follows = rows.getBoolean(5) == status.equals("ACTIVE");
                states.put(
                        rows.getString(1),
                        new ReferenceCareer.State(
                                follows ? status : "", words(rows.getString(3)), words(rows.getString(4))));
            }
            return states;
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    private long count(String question) {
        try (Connection database = world.postgres().connect();
                PreparedStatement sql = database.prepareStatement(question)) {
            sql.setString(1, Histories.SOURCE);
            sql.setString(2, "%" + Histories.MARK + "%");
            try (ResultSet answer = sql.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }
}
