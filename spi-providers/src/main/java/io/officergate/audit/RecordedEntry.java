package io.officergate.audit;

/**
 * An entry in the trail, with its place.
 *
 * @param sequence rises with every entry; a later entry has a higher number
 * @param entry what it says
 */
public record RecordedEntry(long sequence, AuditEntry entry) {}
