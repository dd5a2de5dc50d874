package io.officergate.personnel.keycloak;

import io.officergate.platform.Database;
import io.officergate.platform.Problem;
import java.sql.SQLException;
import java.util.Optional;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.services.ErrorResponseException;

/**
 * What Keycloak or its database refuses to write of an event, as a problem with a code: the same again is refused again, so the
 * event waits for a person. Its own answers say neither, and provisioning-sync would ask for ever.
 */
public final class KeycloakRefusal {
    private static final String CODE = "refused_by_keycloak";

    private KeycloakRefusal() {}

    /** The problem; empty of our own refusals, and of whatever may go well the next time. */
    public static Optional<Problem> of(RuntimeException thrown) {
        Optional<SQLException> word = Database.wordOn(thrown);
        boolean isRefusal = word.map(Database::isAboutARow).orElseGet(() -> isOfTheModel(thrown));
        // The exception's own words may tell of another's name or number.
        return isRefusal
                ? Optional.of(Problem.of(
                        422,
                        CODE,
                        "Keycloak refuses to write what the event asks for: "
                                + thrown.getClass().getSimpleName()))
                : Optional.empty();
    }

    private static boolean isOfTheModel(RuntimeException thrown) {
        if (thrown instanceof ErrorResponseException answered) {
            return answered.getResponse().getStatus() < 500;
        }
        return thrown instanceof ModelDuplicateException
                || (thrown instanceof ModelException && thrown.getCause() == null);
    }
}
