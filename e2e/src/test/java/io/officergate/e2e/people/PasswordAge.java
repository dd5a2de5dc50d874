package io.officergate.e2e.people;

import io.officergate.world.World;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the password of an officer as old as a test needs it, in place of waiting. */
public final class PasswordAge {
    private final World world;

    PasswordAge(World world) {
        this.world = world;
    }

    /** It was set so long ago; in the future, when that is negative. */
    public void is(Officer officer, Duration age) {
        write(officer, Instant.now().minus(age).toEpochMilli());
    }

    /** Nobody knows when it was set. */
    public void isUnknown(Officer officer) {
        write(officer, null);
    }

    /** An administrator chose it so long ago, and nobody has used it. */
    public void isThatOfAnUnusedOne(Officer officer, Duration age) {
        update(
                "update OG_PASSWORD set SET_AT = now() - make_interval(secs => ?), USED_AT = null where OFFICER_ID = ?",
                (double) age.toSeconds(),
                officer);
    }

    /** The officer was told so many days ago that it ends soon. */
    public void isTold(Officer officer, int daysAgo) {
        update("update OG_PASSWORD set TOLD_ON = TOLD_ON - ? where OFFICER_ID = ?", daysAgo, officer);
    }

    private void write(Officer officer, @Nullable Long date) {
        update("update CREDENTIAL set CREATED_DATE = ? where TYPE = 'password' and USER_ID = ?", date, officer);
        isTold(officer, 1);
        String realm = world.runFile().keycloak().realm();
        world.admin().post("/" + realm + "/clear-user-cache", Map.of());
    }

    private void update(String sql, @Nullable Number value, Officer officer) {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.setString(2, officer.id());
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no password of " + officer.userName());
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
