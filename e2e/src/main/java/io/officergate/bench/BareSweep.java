package io.officergate.bench;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the database alone could do: the two columns that lock an account, and nothing that has to come with them. */
final class BareSweep {
    private static final double NANOS_PER_SECOND = 1e9;

    private static final String LOCK = """
            with due as (
              select OFFICER_ID from OG_OFFICER where STATUS = 'ACTIVE'
                 and REALM_ID = (select REALM_ID from USER_ENTITY where USERNAME = 'lan') and IDLE_SINCE <= current_date - 90
               %s
            ), locked as (
              update OG_OFFICER o set STATUS = 'LOCKED', LOCKED_FOR = 'INACTIVITY' from due where o.OFFICER_ID = due.OFFICER_ID
              returning o.OFFICER_ID
            )
            update USER_ENTITY u set ENABLED = false from locked where u.ID = locked.OFFICER_ID
            """;

    private final World world;

    BareSweep(World world) {
        this.world = world;
    }

    /** Whoever was locked is open again, and as long unused as before; nobody is told, and the tables are tidy. */
    static void open(Statement sql) throws SQLException {
        sql.execute("update USER_ENTITY set ENABLED = true where ID in"
                + " (select OFFICER_ID from OG_OFFICER where STATUS = 'LOCKED' and OFFICER_ID like 'bench-%')");
        sql.execute("update OG_OFFICER set STATUS = 'ACTIVE', LOCKED_FOR = null"
                + " where STATUS = 'LOCKED' and OFFICER_ID like 'bench-%'");
        sql.execute("delete from OG_OUTBOX where STATE = 'WAITING' and OFFICER_ID like 'bench-%'");
        sql.execute("vacuum analyze OG_OFFICER, USER_ENTITY, OG_OUTBOX");
    }

    /** In batches as a sweep has them, by one thread; tells accounts a second. */
    double batches(int due) {
        return pace(due, LOCK.formatted("order by IDLE_SINCE limit 1000 for update skip locked"));
    }

    /** In one statement. */
    double atOnce(int due) {
        return pace(due, LOCK.formatted(""));
    }

    private double pace(int due, String lock) {
        try (Connection database = world.postgres().connect();
                Statement sql = database.createStatement()) {
            open(sql);
            long begun = System.nanoTime();
            int locked = 0;
            for (int some = 1; some > 0; locked += some) {
                some = sql.executeUpdate(lock);
            }
            double seconds = (System.nanoTime() - begun) / NANOS_PER_SECOND;
            if (locked != due) {
                throw new IllegalStateException("locked " + locked + " of " + due + ", so nothing was measured");
            }
            return locked / seconds;
        } catch (SQLException failed) {
            throw new IllegalStateException("the database was not measured", failed);
        }
    }
}
