package io.officergate.sync.event;

/**
 * One thing wrong with one field. Never repeats the value that was received.
 *
 * @param field path as in the event, {@code data.dutiesGiven[0].duty}; empty for the whole message
 * @param code what kind of fault
 * @param message one English sentence for the sender's developer
 */
public record Finding(String field, FindingCode code, String message) {

    /** The same finding inside a batch: {@code [3].data.toUnit}. */
    public Finding inBatchAt(int index) {
        String prefix = "[" + index + "]";
        return new Finding(field.isEmpty() ? prefix : prefix + "." + field, code, message);
    }
}
