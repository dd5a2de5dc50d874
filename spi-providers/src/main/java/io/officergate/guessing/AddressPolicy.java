package io.officergate.guessing;

import java.time.Duration;
import java.time.Instant;

/**
 * How many failures one address may cause (MFA-2, S1): little for a stranger, more for an office whose officers sign in
 * from there.
 *
 * @param failures allowance of a stranger, 5 to 1000
 * @param perOfficer more for each distinct officer who completed a sign-in from there, 0 to 100
 * @param most no address has a higher allowance, {@code failures} to 10000
 * @param window a failure counts for so long, 1 min to 24 h
 * @param officeFor a sign-in counts for so long, 1 h to 7 days
 */
public record AddressPolicy(int failures, int perOfficer, int most, Duration window, Duration officeFor) {
    /** 30 in 15 min, 5 more for each officer of the last 24 h, at most 300. */
    public static final AddressPolicy DEFAULT =
            new AddressPolicy(30, 5, 300, Duration.ofMinutes(15), Duration.ofHours(24));

    public AddressPolicy {
        Ranges.hold("address-failures", failures, 5, 1000);
        Ranges.hold("address-per-officer", perOfficer, 0, 100);
        Ranges.hold("address-most", most, failures, 10_000);
        Ranges.hold("address-window", window, Duration.ofMinutes(1), Duration.ofHours(24));
        Ranges.hold("address-office-for", officeFor, Duration.ofHours(1), Duration.ofDays(7));
    }

    /** Failures that the address may have within the window; with as many it is throttled. */
    public int allowance(int officers) {
        return (int) Math.min(most, failures + (long) perOfficer * officers);
    }

    /** So many officers are worth remembering: more of them raise no allowance. */
    public int officersRemembered() {
        return perOfficer == 0 ? 0 : (most - failures + perOfficer - 1) / perOfficer;
    }

    /** Failures from this instant on, exclusive, still count. */
    public Instant countsSince(Instant now) {
        return now.minus(window);
    }

    /** Sign-ins from this instant on, exclusive, still count. */
    public Instant officeSince(Instant now) {
        return now.minus(officeFor);
    }

    /** When an address that has used its allowance up is heard again, at the latest. */
    public Instant heardAgain(Instant oldestFailure) {
        return oldestFailure.plus(window);
    }
}
