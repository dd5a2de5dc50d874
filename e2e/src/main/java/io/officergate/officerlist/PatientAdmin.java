package io.officergate.officerlist;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.world.Deadline;
import io.officergate.world.WorldFailure;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.keycloak.AdminRest.Refused;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks a server that may be away for a while: ever more seldom, and no more by anybody once it has stayed away too long.
 * For several threads.
 */
final class PatientAdmin {
    private static final int SERVER_ERROR = 500;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final AdminRest admin;
    private final Duration patience;
    private volatile boolean isGivenUp;
    private volatile String lastFailure = "";

    PatientAdmin(AdminRest admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /**
     * The answer; empty when the server stays away.
     *
     * @throws WorldFailure when it refuses
     */
    Optional<JsonNode> ask(String path, Object body) {
        Deadline deadline = Deadline.in(patience);
        Duration pause = FIRST_PAUSE;
        while (!isGivenUp && !Thread.currentThread().isInterrupted()) {
            try {
                return Optional.of(admin.ask(path, body));
            } catch (UncheckedIOException away) {
                lastFailure = "no connection";
            } catch (Refused refused) {
                if (refused.status() < SERVER_ERROR) {
                    throw new WorldFailure(
                            "The server refused the list: " + refused.getMessage(),
                            "import as an administrator of the realm.",
                            refused);
                }
                lastFailure = "status " + refused.status();
            }
            isGivenUp = deadline.hasPassed();
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        return Optional.empty();
    }

    /** What came in place of the last answer; empty when there was nothing of that kind. */
    String lastFailure() {
        return lastFailure;
    }
}
