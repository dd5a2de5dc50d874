package io.officergate.sync.ordering;

import java.util.UUID;

/**
 * The accepted event that already bears a source and id.
 *
 * @param receipt its receipt
 * @param sha256 fingerprint of its canonical content
 */
public record Known(UUID receipt, String sha256) {}
