package io.officergate.schema;

import io.officergate.audit.store.AuditStore;
import io.officergate.career.store.CareerStore;
import io.officergate.officer.store.OfficerStore;
import io.officergate.outbox.store.Outbox;
import io.officergate.personnel.store.AppliedEvents;
import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells Keycloak of our entities and of the changes that make their tables. */
final class OfficerGateEntityProvider implements JpaEntityProvider {
    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                OfficerStore.entity(),
                AuditStore.entity(),
                Outbox.entity(),
                AppliedEvents.entity(),
                CareerStore.entity());
    }

    @Override
    public String getChangelogLocation() {
        return "officergate/schema/changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return OfficerGateEntityProviderFactory.ID;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
