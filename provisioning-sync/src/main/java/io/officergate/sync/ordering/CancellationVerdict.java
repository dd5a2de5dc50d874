package io.officergate.sync.ordering;

/** What a cancellation comes to. */
public sealed interface CancellationVerdict {

    /** The named event is not applied. */
    record Cancel() implements CancellationVerdict {}

    /** It would not have been applied anyway. */
    record Moot() implements CancellationVerdict {}

    /** The named event has not come, its outcome is being found out, or the cancellation is not in force yet. */
    record Await() implements CancellationVerdict {}

    /** A person has to look at it. */
    record Refuse(Reason reason) implements CancellationVerdict {}

    /** Why a cancellation is refused; the name in lower case is the code of its receipt. */
    enum Reason {
        /** A withdrawal is undone by a REINSTATEMENT only. */
        ALREADY_APPLIED("the event was applied; only a REINSTATEMENT undoes a withdrawal"),
        /** What was cancelled is sent again under a new id. */
        CANCELS_CANCELLATION("a cancellation is not cancelled; send the decision again under a new id"),
        OTHER_SUBJECT("the event is about another officer or unit"),
        /** Keycloak is not asked, so only whoever sent the event may take it back. */
        OTHER_SENDER(
                "the event did not come from this client; cancel it over HTTP with the same client, or over Kafka");

        private final String detail;

        Reason(String detail) {
            this.detail = detail;
        }

        /** One sentence for the sender. */
        public String detail() {
            return detail;
        }
    }
}
