package io.officergate.sync.inbox;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that Keycloak refused, as a person who decides about it may see it: without personal data.
 *
 * @param code of Keycloak's problem
 * @param detail its sentence and the fields at fault
 * @param behind how many later events of the same officer or unit wait for the decision
 */
public record ParkedEvent(
        UUID receipt,
        String source,
        String id,
        String type,
        String code,
        String detail,
        Instant receivedAt,
        Instant effectiveAt,
        int attempts,
        long behind) {}
