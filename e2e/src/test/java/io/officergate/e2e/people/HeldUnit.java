package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A unit that somebody changes as a whole in a transaction that takes its time; it ends with this. */
public final class HeldUnit implements AutoCloseable {
    private final World world;
    private final Connection transaction;
    private final String key;

    public HeldUnit(World world, String unit) throws SQLException {
        this.world = world;
        this.key = "(select hashtextextended(ID || '/" + unit + "', 18) from REALM where NAME = 'officers')";
        this.transaction = world.postgres().connect();
        transaction.setAutoCommit(false);
        try (Statement hold = transaction.createStatement()) {
            hold.execute("select pg_advisory_xact_lock(" + key + ")");
        }
    }

    /** How many wait for it. */
    public long waiting() {
        return new Rows(world)
                .number("select count(*) from pg_locks where locktype = 'advisory' and not granted"
                        + " and (classid::bigint << 32 | objid::bigint) = " + key);
    }

    /** The transaction ends. */
    public void isLetGo() throws SQLException {
        transaction.rollback();
    }

    @Override
    public void close() throws SQLException {
        transaction.close();
    }
}
