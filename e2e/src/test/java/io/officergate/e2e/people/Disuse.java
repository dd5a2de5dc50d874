package io.officergate.e2e.people;

import io.officergate.world.Deadline;
import io.officergate.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Makes accounts as long unused as a test needs them, in place of waiting. */
public final class Disuse {
    /** The setting of a node that looks for unused accounts every second. */
    public static final Map<String, String> LOOK_EVERY_SECOND =
            Map.of("KC_SPI_OFFICERGATE_INACTIVITY__OFFICERGATE_INACTIVITY__LOOK_EVERY_SECONDS", "1");

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int DAYS = 90;
    private static final int MONTHS = 3;

    private final World world;

    Disuse(World world) {
        this.world = world;
    }

    /** Today in Viet Nam. */
    public static LocalDate today() {
        return LocalDate.now(VIETNAM);
    }

    /** The account was used last on the latest day for which it is locked so many days from now; 0 is today, and -1 yesterday. */
    public void endsIn(Officer officer, int days) {
        since(officer, lastUseFor(today().plusDays(days)));
    }

    /** The account was used last on that day, at noon. Who has never signed in has the record that a sweep would give by then. */
    public void since(Officer officer, LocalDate day) {
        update(
                "insert into OG_OFFICER (OFFICER_ID, REALM_ID, PERSONAL_NUMBER, STATUS, REASON, SINCE, ADMITTED_AT, IDLE_SINCE)"
                        + " select ID, REALM_ID, ?, 'ACTIVE', 'ADMITTED', now(), now(), current_date from USER_ENTITY"
                        + " where ID = ? on conflict do nothing",
                officer.personalNumber(),
                officer.id());
        update(
                "update OG_OFFICER set IDLE_SINCE = cast(? as date), LAST_USED_AT = cast(? as date) + interval '5 hours'"
                        + " where OFFICER_ID = ?",
                day.toString(),
                day.toString(),
                officer.id());
    }

    /** The account was not used for so many days, and a node that sweeps has locked it; all others find it locked. */
    public void locks(Officer officer, int idleDays) {
        sweepLookedAgo(Duration.ZERO);
        since(officer, today().minusDays(idleDays));
        Auditor auditor = new Auditor(world.admin(), world.runFile().keycloak().realm());
        auditor.seesStatus(officer, "LOCKED", SOON);
        Deadline.in(SOON).await("every node knows", () -> !auditor.accountOf(officer)
                .path("enabled")
                .asBoolean());
    }

    /** The day from which the server counts. */
    public LocalDate countsFrom(Officer officer) {
        return LocalDate.parse(
                one("select cast(IDLE_SINCE as varchar) from OG_OFFICER where OFFICER_ID = ?", officer.id()));
    }

    /** When the server wrote down a use last; empty when there is none. */
    public String lastUse(Officer officer) {
        return one(
                "select coalesce(cast(LAST_USED_AT as varchar), '') from OG_OFFICER where OFFICER_ID = ?",
                officer.id());
    }

    /** The clock with which a sweep compares its own: so long ago it was looked at last. */
    public void sweepLookedAgo(Duration ago) {
        update(
                "insert into OG_IDLE_SWEEP (REALM_ID, LOOKED_AT) select ID, cast(? as timestamptz) from REALM where NAME = ?"
                        + " on conflict (REALM_ID) do update set LOOKED_AT = excluded.LOOKED_AT, HALTED_AT = null",
                Instant.now().minus(ago).toString(),
                world.runFile().keycloak().realm());
    }

    /** No sweep does anything for an hour: each compares its clock with one that is ahead. */
    public void noSweepRuns() {
        sweepLookedAgo(Duration.ofHours(-1));
    }

    /** The lists of unit heads of this week are still to be sent. */
    public void headsHaveNoListYet() {
        update(
                "update OG_IDLE_SWEEP set LISTED_ON = null where REALM_ID = (select ID from REALM where NAME = ?)",
                world.runFile().keycloak().realm());
    }

    /** Written down from the rule, not from the program: after 90 days, and never later than three months. */
    static LocalDate lastUseFor(LocalDate lockedOn) {
        LocalDate use = lockedOn.minusDays(DAYS);
        while (!lockedOn(use.plusDays(1)).isAfter(lockedOn)) {
            use = use.plusDays(1);
        }
        return use;
    }

    private static LocalDate lockedOn(LocalDate use) {
        LocalDate byDays = use.plusDays(DAYS);
        LocalDate byMonths = use.plusMonths(MONTHS);
        return byDays.isBefore(byMonths) ? byDays : byMonths;
    }

    private String one(String sql, String officer) {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, officer);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void update(String sql, String... values) {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
