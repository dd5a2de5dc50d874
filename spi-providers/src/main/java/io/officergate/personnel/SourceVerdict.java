package io.officergate.personnel;

/** Whether a source may decide what an event says. */
public sealed interface SourceVerdict {
    /** It may. */
    record Allowed() implements SourceVerdict {}

    /** No client is registered for the source. */
    record UnknownSource() implements SourceVerdict {}

    /** Whoever sent it does not speak for the source, or not this way. */
    record ForeignSender() implements SourceVerdict {}

    /**
     * The event reaches beyond the units of the source.
     *
     * @param field what does, as in the event
     */
    record OutsideItsUnits(String field) implements SourceVerdict {}

    /**
     * The event names a unit that there is not, so nobody can say whose it is.
     *
     * @param field that names it
     */
    record UnknownUnit(String field) implements SourceVerdict {}
}
