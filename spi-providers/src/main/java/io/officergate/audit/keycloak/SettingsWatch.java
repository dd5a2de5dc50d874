package io.officergate.audit.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.store.SettingStore;
import io.officergate.audit.store.SettingStore.Change;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.provider.Spi;

/**
 * Audits changed settings of the server. They change only with a start, so each node compares at its start what Server
 * Info shows of OfficerGate with what the node before it had; a node that differs from the others is seen that way, too.
 */
final class SettingsWatch {
    private static final String OURS = "officergate";

    private final KeycloakSession session;

    SettingsWatch(KeycloakSession session) {
        this.session = session;
    }

    /** Every realm's trail tells: the settings hold for all of them. */
    void look() {
        Instant now = Now.instant();
        List<Change> changes = new SettingStore(Database.of(session)).remember(settings(), now);
        if (changes.isEmpty()) {
            return;
        }
        AuditEntry entry = AuditEntry.of(AuditAction.SETTINGS_CHANGED, now)
                .detail(changes.stream().collect(Collectors.toMap(Change::name, SettingsWatch::told)));
        session.realms().getRealmsStream().toList().forEach(realm -> new AuditTrail(session, realm).append(entry));
    }

    /** By the names of the server options. */
    private SortedMap<String, String> settings() {
        SortedMap<String, String> settings = new TreeMap<>();
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        for (Spi spi : factory.getSpis()) {
            factory.getProviderFactoriesStream(spi.getProviderClass())
                    .filter(ours -> ours.getId().startsWith(OURS))
                    .filter(ServerInfoAwareProviderFactory.class::isInstance)
                    .forEach(ours -> ((ServerInfoAwareProviderFactory) ours)
                            .getOperationalInfo()
                            .forEach((name, value) -> settings.put(
                                    String.join("--", "spi-" + spi.getName(), ours.getId(), name), value)));
        }
        return settings;
    }

    private static String told(Change change) {
        return "\"%s\" -> \"%s\"".formatted(change.before(), change.after());
    }
}
