package io.officergate.personnel.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Row of {@code OG_APPLIED_EVENT}. */
@Entity(name = "OgAppliedEvent")
@Table(name = "OG_APPLIED_EVENT")
@IdClass(AppliedEventEntity.Key.class)
class AppliedEventEntity {
    @Id
    @Column(name = "SOURCE")
    String source;

    @Id
    @Column(name = "EVENT_ID")
    String eventId;

    @Column(name = "REALM_ID")
    String realmId;

    @Column(name = "CONTENT_DIGEST")
    String contentDigest;

    @Column(name = "APPLIED_AT")
    Instant appliedAt;

    @Column(name = "ANSWER")
    @Nullable
    String answer;

    /** Primary key. */
    static class Key implements Serializable {
        @Nullable
        String source;

        @Nullable
        String eventId;

        Key() {}

        Key(String source, String eventId) {
            this.source = source;
            this.eventId = eventId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(source, key.source)
                    && Objects.equals(eventId, key.eventId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(source, eventId);
        }
    }
}
