package io.officergate.movers;

/**
 * Which event of a personnel office it was.
 *
 * @param source who decided
 * @param id unique within the source
 */
public record EventName(String source, String id) {}
