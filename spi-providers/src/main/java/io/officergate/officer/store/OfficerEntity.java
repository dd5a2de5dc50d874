package io.officergate.officer.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code OG_OFFICER}. */
@Entity(name = "OgOfficer")
@Table(name = "OG_OFFICER")
class OfficerEntity {
    @Id
    @Column(name = "OFFICER_ID")
    String officerId;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "PERSONAL_NUMBER")
    String personalNumber;

    @Column(name = "STATUS")
    String status;

    @Column(name = "REASON")
    String reason;

    @Column(name = "SINCE")
    Instant since;

    @Column(name = "DECISION_NUMBER")
    @Nullable
    String decisionNumber;

    @Column(name = "ADMITTED_AT")
    Instant admittedAt;

    @Column(name = "NEXT_CHANGE_AT")
    @Nullable
    Instant nextChangeAt;

    @Column(name = "LIVE_SESSION")
    @Nullable
    String liveSession;

    @Column(name = "LIVE_SINCE")
    @Nullable
    Long liveSince;

    @Column(name = "LIVE_ADDRESS")
    @Nullable
    String liveAddress;

    @Column(name = "LIVE_DEVICE")
    @Nullable
    String liveDevice;

    @Column(name = "IDLE_SINCE")
    LocalDate idleSince;

    @Column(name = "LAST_USED_AT")
    @Nullable
    Instant lastUsedAt;

    @Column(name = "UNLOCK_ASKED_BY")
    @Nullable
    String unlockAskedBy;

    @Column(name = "UNLOCK_ASKED_AT")
    @Nullable
    Instant unlockAskedAt;

    @Column(name = "LOCKED_FOR")
    @Nullable
    String lockedFor;
}
