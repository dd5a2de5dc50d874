package io.officergate.sample;

/** The answer to a lookup. */
public sealed interface LookupVerdict {
    /** The resident was found. */
    record Found(Resident resident) implements LookupVerdict {}

    /** Nobody has this number in the simulation. */
    record NotFound() implements LookupVerdict {}

    /** The officer does not hold the duty RESIDENT_LOOKUP at this system. */
    record NoDuty() implements LookupVerdict {}

    /**
     * Something is missing or malformed.
     *
     * @param field which one
     */
    record Incomplete(String field) implements LookupVerdict {}
}
