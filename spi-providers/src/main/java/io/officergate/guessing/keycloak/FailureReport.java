package io.officergate.guessing.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.guessing.NetworkAddress;
import io.officergate.guessing.store.Addresses;
import io.officergate.guessing.store.Buckets;
import io.officergate.guessing.store.TakenTry;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What follows a wrong secret: the address has one more failure, and what it led to is in the audit trail. */
final class FailureReport {
    private final KeycloakSessionFactory factory;
    private final GuessingSettings settings;

    FailureReport(KeycloakSessionFactory factory, GuessingSettings settings) {
        this.factory = factory;
        this.settings = settings;
    }

    /** Reports in a transaction of its own; the same for an account and for a name nobody has. */
    void report(RealmModel realm, TakenTry failed, Optional<NetworkAddress> from) {
        KeycloakModelUtils.runJobInTransaction(factory, own -> {
            Instant now = Now.instant();
            RealmModel same = own.realms().getRealm(realm.getId());
            new Buckets(Database.of(own), settings.account()).hold(failed);
            if (failed.standing() >= settings.account().tries()) {
                append(own, same, locked(failed, now), from);
            }
            from.filter(address ->
                            new Addresses(Database.of(own), settings.addresses()).failed(realm.getId(), address, now))
                    .ifPresent(address -> append(own, same, AuditEntry.of(AuditAction.ADDRESS_THROTTLED, now), from));
        });
    }

    private AuditEntry locked(TakenTry failed, Instant now) {
        AuditEntry entry = AuditEntry.of(AuditAction.GUESSING_LOCKED, now)
                .detail(Map.of(
                        "counted", failed.bucket().kind().name(),
                        "failures", Integer.toString(failed.standing()),
                        "until", now.plus(settings.account().lock()).toString()));
        return failed.bucket().officer().map(entry::officer).orElse(entry);
    }

    private static void append(KeycloakSession own, RealmModel realm, AuditEntry entry, Optional<NetworkAddress> from) {
        Optional<String> unknown = Optional.empty();
        new AuditTrail(own, realm).append(entry.by(unknown, unknown, unknown, from.map(NetworkAddress::value)));
    }
}
