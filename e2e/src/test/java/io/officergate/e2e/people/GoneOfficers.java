package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Records whose accounts are gone, as after a restored backup; they go with it. */
public final class GoneOfficers implements AutoCloseable {
    private static final String THEIRS = "OFFICER_ID like 'gone-%'";

    private final World world;

    public GoneOfficers(World world) {
        this.world = world;
    }

    /** So many, half of them of a realm that is gone too: a right of each ended an hour ago. */
    public void haveBeenDueForAnHour(int officers) {
        update(
                "insert into OG_OFFICER (OFFICER_ID, REALM_ID, PERSONAL_NUMBER, STATUS, REASON, SINCE, ADMITTED_AT, IDLE_SINCE,"
                        + " NEXT_CHANGE_AT)"
                        + " select 'gone-' || i, case when i % 2 = 0 then r.ID else 'gone' end, '000170' || lpad(i::text, 6, '0'),"
                        + " 'ACTIVE', 'ADMITTED', now(), now(), current_date, now() - interval '1 hour'"
                        + " from REALM r, generate_series(1, " + officers + ") i where r.NAME = 'officers'");
    }

    /** How many are still due. */
    public long due() {
        return new Rows(world).number("select count(*) from OG_OFFICER where NEXT_CHANGE_AT is not null and " + THEIRS);
    }

    @Override
    public void close() {
        update("delete from OG_OFFICER where " + THEIRS);
    }

    private void update(String statement) {
        try (Connection database = world.postgres().connect();
                Statement change = database.createStatement()) {
            change.executeUpdate(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
