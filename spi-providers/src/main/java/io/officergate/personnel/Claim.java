package io.officergate.personnel;

/** Whether an event is ours to apply: exactly one transaction ever gets {@link New}. */
public sealed interface Claim {
    /** Nobody has applied it. */
    record New() implements Claim {}

    /**
     * It was applied before.
     *
     * @param answer the answer given then, JSON
     */
    record AppliedBefore(String answer) implements Claim {}

    /** The same source and id came before with other content. */
    record Conflict() implements Claim {}
}
