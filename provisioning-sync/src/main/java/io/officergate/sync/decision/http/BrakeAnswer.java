package io.officergate.sync.decision.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.officergate.sync.brake.BrakePolicy;
import io.officergate.sync.inbox.BrakeState;
import io.officergate.sync.inbox.BrakeState.Decision;
import io.officergate.sync.inbox.BrakeState.Engagement;
import io.officergate.sync.inbox.BrakeState.Held;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The brake as a person reads it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BrakeAnswer(
        boolean engaged,
        Optional<Engagement> engagement,
        long windowSeconds,
        long withdrawn,
        long limit,
        long heldCount,
        Map<String, Long> heldByType,
        List<Held> held,
        Optional<Decision> lastDecision) {

    static BrakeAnswer of(BrakeState state, BrakePolicy policy) {
        return new BrakeAnswer(
                state.engagement().isPresent(),
                state.engagement(),
                policy.window().toSeconds(),
                state.withdrawn(),
                state.limit(),
                state.heldByType().values().stream().mapToLong(Long::longValue).sum(),
                state.heldByType(),
                state.held(),
                state.lastDecision());
    }
}
