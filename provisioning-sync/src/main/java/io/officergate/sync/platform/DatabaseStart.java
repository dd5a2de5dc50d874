package io.officergate.sync.platform;

import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javax.sql.DataSource;
import liquibase.Liquibase;
import liquibase.UpdateSummaryEnum;
import liquibase.exception.LiquibaseException;
import org.jspecify.annotations.Nullable;

/** Waits for the database and brings the schema {@code sync} up to date, before any room starts to work. */
@Singleton
final class DatabaseStart {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    /** Any number of ours: two copies that start together take turns. */
    private static final long MIGRATION_LOCK = 0x4F47_5359_4E43L;

    private final DataSource database;
    private final LiquibaseFactory liquibase;
    private final InstantSource time;
    private final Duration wait;

    DatabaseStart(DataSource database, LiquibaseFactory liquibase, InstantSource time, DatabaseSettings settings) {
        this.database = database;
        this.liquibase = liquibase;
        this.time = time;
        this.wait = settings.startWait();
        if (wait.isNegative() || wait.compareTo(LONGEST_WAIT) > 0) {
            throw new IllegalArgumentException(
                    "officergate.sync.database.start-wait must be 0 s to 10 min, not " + wait);
        }
    }

    void onStart(@Observes @Priority(1) StartupEvent start) throws SQLException, LiquibaseException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(" + MIGRATION_LOCK + ")");
            try {
                createSchema(statement);
                migrate();
            } finally {
                statement.execute("select pg_advisory_unlock(" + MIGRATION_LOCK + ")");
            }
        }
    }

    private Connection connect() throws SQLException {
        Instant deadline = time.instant().plus(wait);
        Duration pause = FIRST_PAUSE;
        @Nullable SQLException last;
        do {
            try {
                return database.getConnection();
            } catch (SQLException e) {
                last = e;
                PlatformLog.LOG.waitingForDatabase(
                        e.toString(), Duration.between(time.instant(), deadline).toSeconds());
                rest(pause);
                pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
            }
        } while (time.instant().isBefore(deadline));
        throw new SQLException(
                "The database did not answer within " + wait.toSeconds()
                        + " s. Check QUARKUS_DATASOURCE_JDBC_URL, _USERNAME" + " and _PASSWORD. Its last word: "
                        + last.getMessage(),
                last);
    }

    /** Asked for only when missing, so that an installation may give the user no right to create schemas. */
    private static void createSchema(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from information_schema.schemata where schema_name = 'sync'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("create schema if not exists sync");
    }

    private void migrate() throws LiquibaseException {
        try (Liquibase changes = liquibase.createLiquibase()) {
            // Only a copy that was killed while migrating can have left Liquibase's own lock: we hold the advisory one.
            changes.forceReleaseLocks();
            changes.setShowSummary(UpdateSummaryEnum.OFF);
            changes.update(liquibase.createContexts(), liquibase.createLabels());
        }
    }

    private static void rest(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for the database", e);
        }
    }
}
