package io.officergate.sync.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * Something handed out to be told. While it is claimed nothing later about the same receipt is handed out to that hearer.
 *
 * @param id the same however often it is told: by it a hearer knows a repeat
 * @param claim names this handing-out; what came of an older one is refused
 * @param attempts times it was handed out, this one included
 * @param refusals times the hearer refused it
 * @param at when it happened
 */
public record ClaimedDelivery(UUID id, UUID claim, int attempts, int refusals, Instant at, Telling telling) {}
