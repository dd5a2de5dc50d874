package io.officergate.officer;

/** What somebody wants to happen to an officer's status. */
public sealed interface StatusChange {
    /** Why it is wanted; becomes the reason of the record. */
    StatusReason reason();

    /** Stop the officer for now: suspension or long leave. */
    record Suspend(StatusReason reason) implements StatusChange {}

    /** The officer has left. */
    record Close(StatusReason reason) implements StatusChange {}

    /** The officer serves again as before: back from long leave, or in a unit again. */
    record Resume(StatusReason reason) implements StatusChange {}

    /** Lock an account that is open; nothing happens to others (IDL-1). */
    record Lock(StatusReason reason) implements StatusChange {}

    /** Open a locked account: somebody has made sure who asks (IDL-2). */
    record Unlock() implements StatusChange {
        @Override
        public StatusReason reason() {
            return StatusReason.UNLOCK;
        }
    }

    /** The officer is back by decision: new credentials, no old rights. */
    record Reinstate() implements StatusChange {
        @Override
        public StatusReason reason() {
            return StatusReason.REINSTATEMENT;
        }
    }
}
