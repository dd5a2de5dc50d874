package io.officergate.inactivity.keycloak;

import io.officergate.inactivity.IdleAccount;
import io.officergate.inactivity.Idleness;
import io.officergate.inactivity.InactivityPolicy;
import io.officergate.inactivity.store.IdleRow;
import io.officergate.inactivity.store.IdleRows;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.PrivilegedRoles;
import java.time.Instant;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The officers of a realm whose accounts are not used, as the gate judges each (IDL-1). Streams read the database while they are
 * consumed: in one transaction, and closed by whoever takes them.
 */
public final class IdleAccounts {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final InactivityPolicy policy;

    /** By the settings of the server and of the realm. */
    public IdleAccounts(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.policy = session.getProvider(Inactivity.class).policyOf(realm);
    }

    /**
     * Those not used for so many days or more, and those locked for it; by user name.
     *
     * @param days 0 and more
     */
    public Stream<IdleAccount> read(int days, Instant now) {
        return new IdleRows(Database.of(session))
                .read(
                        realm.getId(),
                        Now.day(now).minusDays(days),
                        PrivilegedRoleIds.of(realm, PrivilegedRoles.configured()))
                .map(row -> account(row, now));
    }

    private IdleAccount account(IdleRow row, Instant now) {
        Idleness idleness = policy.decide(row.countsFrom(), row.isPrivileged(), now);
        boolean isAboutThisLock =
                row.warnedFor().filter(idleness.lockedOn()::equals).isPresent();
        return new IdleAccount(
                row.userName(),
                row.fullName(),
                row.units(),
                row.status(),
                row.lastUsedAt(),
                idleness,
                row.warnedAt().filter(sent -> isAboutThisLock),
                row.listedAt().filter(sent -> !Now.day(sent).isBefore(row.countsFrom())),
                row.lockedAt(),
                row.systems());
    }
}
