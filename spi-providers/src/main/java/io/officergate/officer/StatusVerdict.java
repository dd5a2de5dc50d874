package io.officergate.officer;

/** The answer to a wanted {@link StatusChange}. */
public sealed interface StatusVerdict {
    /** The status becomes {@code to}. */
    record Change(OfficerStatus to) implements StatusVerdict {}

    /** Nothing to do: the officer has already left, or is shut out already. */
    record Unchanged() implements StatusVerdict {}

    /**
     * The change is not lawful from here.
     *
     * @param code short stable name, for example {@code officer_closed}
     */
    record Refuse(String code) implements StatusVerdict {}
}
