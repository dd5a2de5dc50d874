package io.officergate.personnel;

/** Who handed an event in. */
public sealed interface Sender {
    /**
     * A client that authenticated at provisioning-sync.
     *
     * @param clientId its client id
     */
    record OverHttp(String clientId) implements Sender {}

    /** Whoever the broker lets write to the topic; single records do not name their sender. */
    record OverKafka() implements Sender {}

    /** A realm admin who manages users, without provisioning-sync in between; audited as such. */
    record Administrator() implements Sender {}
}
