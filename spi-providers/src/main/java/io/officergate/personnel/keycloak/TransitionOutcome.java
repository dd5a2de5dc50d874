package io.officergate.personnel.keycloak;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What applying an event did; the answer of the transition endpoint.
 *
 * @param outcome {@code APPLIED}; {@code STALE} when it stands in the career and changes nothing; {@code ALREADY_APPLIED}
 * @param why of {@code STALE}: {@code overtaken} by later decisions, or what kept it from having an effect
 * @param officer user id; empty for events about a unit
 * @param status status of the record afterwards; empty for events about a unit
 * @param effects what changed, of everybody concerned
 * @param sessionsEnded sessions ended, of everybody concerned
 * @param audit place of the first entry in the audit trail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransitionOutcome(
        String outcome,
        @Nullable String why,
        String officer,
        String status,
        List<String> effects,
        int sessionsEnded,
        long audit) {
    /** The first answer: it changed something. */
    public static final String APPLIED = "APPLIED";

    /** The first answer: it changed nothing. */
    public static final String STALE = "STALE";

    public TransitionOutcome {
        effects = List.copyOf(effects);
    }

    /** The same answer, given again. */
    public TransitionOutcome again() {
        return new TransitionOutcome("ALREADY_APPLIED", why, officer, status, effects, sessionsEnded, audit);
    }
}
