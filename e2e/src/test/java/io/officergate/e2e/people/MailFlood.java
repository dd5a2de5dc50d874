package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A mass of mails that waits to leave; what is left goes with it. */
public final class MailFlood implements AutoCloseable {
    private static final String LEFT =
            "select count(*) from OG_OUTBOX where MASS and STATE = 'WAITING' and OFFICER_ID = ?";

    private final World world;
    private String officer = "";

    public MailFlood(World world) {
        this.world = world;
    }

    /** So many mails to one officer have been due for an hour. */
    public void hasBeenDueForAnHour(int mails, Officer reader) {
        officer = reader.id();
        update(
                "insert into OG_OUTBOX (ID, REALM_ID, OFFICER_ID, KIND, MASS, NOTICE, FACTS, STATE, ATTEMPTS, CREATED_AT,"
                        + " NEXT_ATTEMPT_AT)"
                        + " select gen_random_uuid()::text, r.ID, ?, 'MAIL', true, 'LOCKED_UNUSED', '{}', 'WAITING', 0,"
                        + " now() - interval '1 hour', now() - interval '1 hour'"
                        + " from REALM r, generate_series(1, " + mails + ") where r.NAME = 'officers'");
    }

    /** How many have not left yet. */
    public long left() {
        return new Rows(world).number(LEFT, officer);
    }

    @Override
    public void close() {
        update("update OG_OUTBOX set STATE = 'GIVEN_UP' where MASS and STATE = 'WAITING' and OFFICER_ID = ?");
    }

    private void update(String statement) {
        try (Connection database = world.postgres().connect();
                PreparedStatement change = database.prepareStatement(statement)) {
            change.setString(1, officer);
            change.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
