package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.SweepShare;
import io.officergate.officer.keycloak.Adoption;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.platform.KeptAccounts;
import io.officergate.platform.Now;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Locks the accounts of one realm that nobody uses, gives records to those who have none, and warns (IDL-1): batch by batch, each in
 * a transaction of its own, with rests between. It goes by the clock and the privileged roles of its beginning.
 */
final class RealmSweep {
    private static final int AT_ONCE = 1000;
    private static final int ADOPTED_AT_ONCE = 200;
    /** For whoever has no record: the clock of an account begins with it. */
    private static final SweepShare WITHOUT_REST = new SweepShare(100);

    private final KeycloakSessionFactory factory;
    private final String realmId;
    private final InactivityLimits limits;
    private final SweepShare share;
    private final KeptAccounts kept;
    private final Instant believed;
    private final List<String> privilegedRoles;
    private Optional<String> adoptedLast = Optional.of("");

    RealmSweep(
            KeycloakSessionFactory factory,
            String realmId,
            InactivityLimits limits,
            SweepShare share,
            KeptAccounts kept,
            Instant believed) {
        this.factory = factory;
        this.realmId = realmId;
        this.limits = limits;
        this.share = share;
        this.kept = kept;
        this.believed = believed;
        this.privilegedRoles = inRealm((session, realm) -> PrivilegedRoleIds.of(realm, limits.privileged()));
    }

    /** Until nobody is left, or the server stops: another node goes on then, or the next start. */
    void run() {
        if (repeats(this::locksSome, share) && repeats(this::adoptsSome, WITHOUT_REST)) {
            repeats(this::warnsSome, share);
        }
    }

    /**
     * Takes batches as long as there are more.
     *
     * @return false when the server stops
     */
    private static boolean repeats(BooleanSupplier batch, SweepShare share) {
        long begun = System.nanoTime();
        while (batch.getAsBoolean()) {
            if (!hasRested(share.restAfter(Duration.ofNanos(System.nanoTime() - begun)))) {
                return false;
            }
            begun = System.nanoTime();
        }
        return true;
    }

    /** No transaction is open meanwhile. */
    private static boolean hasRested(Duration rest) {
        try {
            Thread.sleep(rest.toMillis());
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean locksSome() {
        int locked = inRealm((session, realm) -> new IdleBatch(session, realm, limits.policyOf(realm), privilegedRoles)
                .lock(believed, Now.instant(), AT_ONCE));
        if (locked > 0) {
            kept.tellEveryNode(realmId);
        }
        return locked == AT_ONCE;
    }

    private boolean adoptsSome() {
        String after = adoptedLast.orElseThrow();
        adoptedLast = inRealm((session, realm) -> new Adoption(session, realm).adopt(after, ADOPTED_AT_ONCE));
        return adoptedLast.isPresent();
    }

    private boolean warnsSome() {
        return inRealm((session, realm) -> {
            if (!Notices.hasMailServer(realm)) {
                return false;
            }
            IdleWarnings warnings = new IdleWarnings(session, realm, limits.policyOf(realm), privilegedRoles);
            warnings.list(believed);
            return warnings.warn(believed, AT_ONCE) > 0;
        });
    }

    private <R> R inRealm(BiFunction<KeycloakSession, RealmModel, R> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            return work.apply(session, realm);
        });
    }
}
