package io.officergate.admin;

import io.officergate.kernel.Decision;
import io.officergate.officer.OfficerRecord;
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
        String admittedAt) {

    static OfficerView of(OfficerRecord record, String userName) {
        return new OfficerView(
                record.id().value(),
                userName,
                record.status().name(),
                record.reason().name(),
                record.since().toString(),
                record.decision().map(Decision::number).orElse(null),
                record.personalNumber().masked(),
                record.admittedAt().toString());
    }
}
