package io.officergate.admin;

import io.officergate.guessing.HeldAgainst;
import io.officergate.kernel.Decision;
import io.officergate.officer.OfficerRecord;
import java.util.List;
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
        List<HeldAgainstView> guessing) {

    static OfficerView of(OfficerRecord record, String userName, List<HeldAgainst> held) {
        return new OfficerView(
                record.id().value(),
                userName,
                record.status().name(),
                record.reason().name(),
                record.since().toString(),
                record.decision().map(Decision::number).orElse(null),
                record.personalNumber().masked(),
                record.admittedAt().toString(),
                held.stream().map(HeldAgainstView::of).toList());
    }
}
