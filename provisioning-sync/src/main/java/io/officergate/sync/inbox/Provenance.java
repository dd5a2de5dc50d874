package io.officergate.sync.inbox;

import java.util.Optional;

/**
 * Where a message came from.
 *
 * @param intake which handle
 * @param submittedBy client id of the sender, known over HTTP; only this client may read the receipt
 * @param origin topic, partition and offset, known over Kafka: makes a repeated delivery recognisable when the message has no identity
 * @param messageKey how the Kafka key compares with the personal number
 */
public record Provenance(
        IntakeKind intake, Optional<String> submittedBy, Optional<String> origin, Optional<MessageKey> messageKey) {

    /** How a Kafka key, which should be the personal number, compares with it. Others are taken too, and recorded. */
    public enum MessageKey {
        SAME,
        MISSING,
        OTHER
    }

    /** Sent over HTTP by an authenticated client. */
    public static Provenance http(String clientId) {
        return new Provenance(IntakeKind.HTTP, Optional.of(clientId), Optional.empty(), Optional.empty());
    }

    /** Sent over HTTP as a sheet by an authenticated client. */
    public static Provenance csv(String clientId) {
        return new Provenance(IntakeKind.CSV, Optional.of(clientId), Optional.empty(), Optional.empty());
    }

    /** Read from a Kafka topic. */
    public static Provenance kafka(String origin, Optional<MessageKey> key) {
        return new Provenance(IntakeKind.KAFKA, Optional.empty(), Optional.of(origin), key);
    }
}
