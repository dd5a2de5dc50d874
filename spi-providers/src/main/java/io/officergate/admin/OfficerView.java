package io.officergate.admin;

import io.officergate.guessing.HeldAgainst;
import io.officergate.inactivity.Idleness;
import io.officergate.kernel.Decision;
import io.officergate.officer.OfficerRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The officer record as administrators see it; the personal number is masked. */
record OfficerView(
        String officer,
        String userName,
        String status,
        String reason,
        String since,
        @Nullable String decision,
        String maskedPersonalNumber,
        String admittedAt,
        Idle idle,
        List<HeldAgainstView> guessing) {

    /**
     * How long the account was not used (IDL-1); days are those of Viet Nam.
     *
     * @param lockedOn when it is locked unless it is used, or was; null in a realm that no rule is about
     */
    record Idle(
            String countsFrom,
            @Nullable String lastUsedAt,
            @Nullable String lockedOn) {}

    static OfficerView of(OfficerRecord record, String userName, Optional<Idleness> idleness, List<HeldAgainst> held) {
        return new OfficerView(
                record.id().value(),
                userName,
                record.status().name(),
                record.reason().name(),
                record.since().toString(),
                record.decision().map(Decision::number).orElse(null),
                record.personalNumber().masked(),
                record.admittedAt().toString(),
                new Idle(
                        record.usage().countsFrom().toString(),
                        record.usage().lastAt().map(Instant::toString).orElse(null),
                        idleness.map(Idleness::lockedOn)
                                .map(LocalDate::toString)
                                .orElse(null)),
                held.stream().map(HeldAgainstView::of).toList());
    }
}
