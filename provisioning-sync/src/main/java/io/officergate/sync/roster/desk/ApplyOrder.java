package io.officergate.sync.roster.desk;

import io.officergate.sync.roster.FindingKind;
import io.officergate.sync.roster.RosterDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a person wants applied.
 *
 * @param kinds of findings, at least one, all of them with a proposal
 * @param officers how many are concerned, where the person says so
 * @param decisionNumber of the personnel office's decision, its date and issuer beside it
 * @param reason 3 to 500 characters
 * @param by client and account
 */
public record ApplyOrder(
        Set<FindingKind> kinds,
        OptionalLong officers,
        String decisionNumber,
        LocalDate decisionDate,
        String issuer,
        String reason,
        String by) {

    List<RosterDecision> decisions(Instant now) {
        return kinds.stream()
                .sorted()
                .map(kind -> new RosterDecision(kind, decisionNumber, decisionDate, issuer, reason, by, now))
                .toList();
    }
}
