package io.officergate.sync.event;

/**
 * What makes an event the same event: CloudEvents {@code source} and {@code id}.
 *
 * @param source URI reference of the personnel system, 1 to 255 printable ASCII characters
 * @param id unique within the source, 1 to 128 characters, no control characters
 */
public record EventIdentity(String source, String id) {}
