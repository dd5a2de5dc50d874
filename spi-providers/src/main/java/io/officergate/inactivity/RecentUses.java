package io.officergate.inactivity;

import io.officergate.kernel.OfficerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which uses this node has written down within the hour, so that the others cost nothing (IDL-1). Bounded; what is forgotten is
 * written again.
 */
public final class RecentUses {
    /** How exact a last use is. */
    public static final Duration EXACT_TO = Duration.ofHours(1);

    private static final int MOST = 200_000;

    private final Map<Use, Instant> written = new ConcurrentHashMap<>();

    private record Use(OfficerId officer, String system) {}

    /** Whether the use has to be written down; of several at once one has to. */
    public boolean isNews(OfficerId officer, String system, Instant now) {
        if (written.size() >= MOST) {
            written.clear();
        }
        return now.equals(written.merge(
                new Use(officer, system), now, (before, later) -> isKnown(before, later) ? before : later));
    }

    /** The first use of a day is always written: days are what counts. */
    private static boolean isKnown(Instant before, Instant use) {
        return before.plus(EXACT_TO).isAfter(use)
                && InactivityPolicy.dayOf(before).equals(InactivityPolicy.dayOf(use));
    }

    /** It was not written down after all. */
    public void forget(OfficerId officer, String system) {
        written.remove(new Use(officer, system));
    }
}
