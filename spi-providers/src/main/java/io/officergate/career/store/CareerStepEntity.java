package io.officergate.career.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Row of {@code OG_CAREER_STEP}. */
@Entity(name = "OgCareerStep")
@Table(name = "OG_CAREER_STEP")
class CareerStepEntity {
    @Id
    @Column(name = "ID")
    Long id;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "OFFICER_ID")
    @Nullable
    String officerId;

    @Column(name = "KIND")
    String kind;

    @Column(name = "EFFECTIVE_AT")
    Instant effectiveAt;

    @Column(name = "DECIDED_ON")
    LocalDate decidedOn;

    @Column(name = "SEQUENCE_NUMBER")
    long sequenceNumber;

    @Column(name = "SOURCE")
    String source;

    @Column(name = "EVENT_ID")
    String eventId;

    @Column(name = "DECISION_NUMBER")
    @Nullable
    String decisionNumber;

    @Column(name = "UNTIL_AT")
    @Nullable
    Instant untilAt;

    @Column(name = "FROM_UNIT")
    @Nullable
    String fromUnit;

    @Column(name = "TO_UNITS")
    String toUnits;

    @Column(name = "DUTIES_TAKEN")
    String dutiesTaken;

    @Column(name = "DUTIES_GIVEN")
    String dutiesGiven;

    @Column(name = "IS_HEAD")
    boolean isHead;
}
