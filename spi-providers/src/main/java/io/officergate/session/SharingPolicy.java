package io.officergate.session;

import java.time.Duration;
import java.util.Optional;

/**
 * What is evidence of a shared account (ACC-2, S0). What is not known is no evidence.
 *
 * @param window how far apart two sign-ins in two places may be and still be evidence; 1 minute to 1 day
 */
public record SharingPolicy(Duration window) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Refuses a window out of range. */
    public SharingPolicy {
        if (window.compareTo(SHORTEST) < 0 || window.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the window is 1 minute to 1 day, not " + window);
        }
    }

    /** Two sign-ins, in whatever order they come to the gate. */
    public SharingVerdict atSignIn(LiveSession one, LiveSession other) {
        boolean areClose =
                Duration.between(one.signedInAt(), other.signedInAt()).abs().compareTo(window) <= 0;
        return areClose && differ(one.address(), other.address()) && differ(one.device(), other.device())
                ? SharingVerdict.TWO_PLACES
                : SharingVerdict.ORDINARY;
    }

    /**
     * A browser comes with a session.
     *
     * @param began the network of the sign-in
     * @param now the network of the browser
     */
    public SharingVerdict atVisit(Optional<AddressNetwork> began, Optional<AddressNetwork> now) {
        return differ(began, now) ? SharingVerdict.NETWORK_CHANGED : SharingVerdict.ORDINARY;
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
