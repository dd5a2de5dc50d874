package io.officergate.admin;

import io.officergate.audit.AuditEntry;
import io.officergate.audit.RecordedEntry;
import io.officergate.kernel.OfficerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An audit entry as auditors read it; {@code at} is UTC. */
record AuditView(
        long sequence,
        String at,
        String action,
        @Nullable String officer,
        @Nullable String actor,
        @Nullable String client,
        @Nullable String session,
        @Nullable String address,
        Map<String, String> detail) {

    static AuditView of(RecordedEntry recorded) {
        AuditEntry entry = recorded.entry();
        return new AuditView(
                recorded.sequence(),
                entry.at().toString(),
                entry.action().name(),
                entry.officer().map(OfficerId::value).orElse(null),
                entry.actor().orElse(null),
                entry.client().orElse(null),
                entry.session().orElse(null),
                entry.address().orElse(null),
                entry.detail());
    }
}
