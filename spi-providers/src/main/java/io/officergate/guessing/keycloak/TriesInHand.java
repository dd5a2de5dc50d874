package io.officergate.guessing.keycloak;

import io.officergate.guessing.store.TakenTry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tries whose secret was right, kept on this node for the next secret of the same sign-in: the code after the password
 * needs no other one. Whoever takes one has it alone. One that is not used within the minute is given back.
 */
final class TriesInHand {
    private static final Duration KEPT_FOR = Duration.ofSeconds(60);
    private static final int MOST = 100_000;

    private final ConcurrentHashMap<String, Held> held = new ConcurrentHashMap<>();

    private record Held(TakenTry taken, Instant since) {}

    /**
     * Keeps the try.
     *
     * @return what the sign-in had in hand before, or the try itself when there is no room; the caller gives it back
     */
    Optional<TakenTry> keep(String signIn, TakenTry taken, Instant now) {
        if (held.size() >= MOST) {
            return Optional.of(taken);
        }
        return Optional.ofNullable(held.put(signIn, new Held(taken, now))).map(Held::taken);
    }

    /** The try that this sign-in has in hand, which is in nobody's hand afterwards. */
    Optional<TakenTry> take(String signIn) {
        return Optional.ofNullable(held.remove(signIn)).map(Held::taken);
    }

    /** Those that were kept too long; they are in nobody's hand afterwards. */
    List<TakenTry> takeForgotten(Instant now) {
        List<TakenTry> forgotten = new ArrayList<>();
        held.forEach((signIn, kept) -> {
            if (!kept.since().plus(KEPT_FOR).isAfter(now) && held.remove(signIn, kept)) {
                forgotten.add(kept.taken());
            }
        });
        return forgotten;
    }
}
