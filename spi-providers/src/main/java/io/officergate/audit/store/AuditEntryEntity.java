package io.officergate.audit.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Row of {@code OG_AUDIT_ENTRY}. */
@Entity(name = "OgAuditEntry")
@Table(name = "OG_AUDIT_ENTRY")
class AuditEntryEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "SEQUENCE")
    @Nullable
    Long sequence;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "AT")
    Instant at;

    @Column(name = "ACTION")
    String action;

    @Column(name = "OFFICER_ID")
    @Nullable
    String officerId;

    @Column(name = "ACTOR")
    @Nullable
    String actor;

    @Column(name = "CLIENT_ID")
    @Nullable
    String clientId;

    @Column(name = "SESSION_ID")
    @Nullable
    String sessionId;

    @Column(name = "ADDRESS")
    @Nullable
    String address;

    @Column(name = "DETAIL")
    String detail;
}
