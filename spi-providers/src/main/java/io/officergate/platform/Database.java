package io.officergate.platform;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Keycloak's own entity manager: what a room writes through it commits with the change that caused it. */
public final class Database {
    /** Classes of SQLSTATE. */
    private static final String WRONG_DATA = "22";

    private static final String CONSTRAINT = "23";

    private Database() {}

    /** The entity manager of the session's transaction. */
    public static EntityManager of(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** What the database says of a failure; empty when it says nothing. */
    public static Optional<SQLException> wordOn(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst();
    }

    /** Whether it refuses what was to be written, so that the same again is refused again; otherwise it could not be asked. */
    public static boolean isAboutARow(SQLException word) {
        String state = word.getSQLState();
        return state != null && (state.startsWith(WRONG_DATA) || state.startsWith(CONSTRAINT));
    }
}
