package io.officergate.sync.roster;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a person decided about the findings of one kind: the decision of the personnel office that the events name, and why.
 *
 * @param number of the personnel office's decision
 * @param date on it
 * @param issuer of it
 * @param reason 3 to 500 characters
 * @param by client and account
 * @param at from when the events take effect
 */
public record RosterDecision(
        FindingKind kind, String number, LocalDate date, String issuer, String reason, String by, Instant at) {

    /** Whether another decision says the same to those whom it meets. */
    public boolean isSameAs(RosterDecision other) {
        return kind == other.kind
                && number.equals(other.number)
                && date.equals(other.date)
                && issuer.equals(other.issuer);
    }
}
