package io.officergate.sync.ordering;

import io.officergate.sync.ordering.CancellationVerdict.Await;
import io.officergate.sync.ordering.CancellationVerdict.Cancel;
import io.officergate.sync.ordering.CancellationVerdict.Moot;
import io.officergate.sync.ordering.CancellationVerdict.Reason;
import io.officergate.sync.ordering.CancellationVerdict.Refuse;
import java.time.Instant;
import java.util.Optional;

/**
 * Decides about a cancellation. It acts as soon as it is here when it comes into force no later than the event it names, because
 * nothing can happen in between; else at its own instant, when that event may have been applied. Which client may speak for a source
 * only Keycloak knows, and it is not asked: so nobody cancels what another client sent (ACC-3, JML-1).
 */
public final class CancellationPolicy {

    private CancellationPolicy() {}

    /**
     * Looks at the event it names.
     *
     * @param inForce instant from which the cancellation holds
     * @param target the event with the same source and the named id, if it came
     */
    public static CancellationVerdict decide(Instant inForce, Optional<CancellationTarget> target, Instant now) {
        if (target.isEmpty()) {
            return new Await();
        }
        CancellationTarget named = target.get();
        if (!named.sameSender()) {
            return new Refuse(Reason.OTHER_SENDER);
        }
        if (!named.sameSubject()) {
            return new Refuse(Reason.OTHER_SUBJECT);
        }
        if (named.isCancellation()) {
            return new Refuse(Reason.CANCELS_CANCELLATION);
        }
        return switch (named.standing()) {
            case WAITING -> inForce.isAfter(named.effectiveAt()) && inForce.isAfter(now) ? new Await() : new Cancel();
            case IN_DELIVERY -> new Await();
            case APPLIED -> new Refuse(Reason.ALREADY_APPLIED);
            case ENDED -> new Moot();
        };
    }
}
