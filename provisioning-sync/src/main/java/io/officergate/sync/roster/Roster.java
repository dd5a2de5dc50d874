package io.officergate.sync.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A list that was compared.
 *
 * @param submittedBy client id of its sender
 * @param supersededBy the next list of the source, which takes its place
 * @param decisions what was decided about it, one for each kind
 */
public record Roster(
        UUID id,
        String source,
        String submittedBy,
        Instant comparedAt,
        Tally tally,
        Optional<UUID> supersededBy,
        List<RosterDecision> decisions) {}
