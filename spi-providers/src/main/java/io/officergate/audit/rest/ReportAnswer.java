package io.officergate.audit.rest;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.platform.Now;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The answer with a report about officers (rules.md section 7), written as it is read: none of it is held. */
public final class ReportAnswer {
    /** The media type. */
    public static final String CSV = "text/csv;charset=UTF-8";

    private ReportAnswer() {}

    /** Writes the report, in a session and a transaction of its own. */
    public interface Lines {
        void write(KeycloakSession own, RealmModel realm, Writer to) throws IOException;
    }

    /**
     * The answer. Who reads it is in the audit trail before the first line leaves.
     *
     * @param report its id in rules.md
     * @param name what the file is called besides
     * @param asked how the report was narrowed, for the audit trail
     * @param now the day on the file
     */
    public static Response of(
            KeycloakSession session,
            RealmModel realm,
            String report,
            String name,
            Map<String, String> asked,
            Instant now,
            Lines lines) {
        Map<String, String> detail = new TreeMap<>(asked);
        detail.put("report", report);
        new AuditTrail(session, realm)
                .appendAtOnce(AuditEntry.of(AuditAction.REPORT_READ, now).detail(detail));
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        StreamingOutput rows =
                to -> KeycloakModelUtils.runJobInTransaction(factory, own -> write(own, realmId, lines, to));
        return Response.ok(rows)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s-%s-%s.csv\"".formatted(report, name, Now.day(now)))
                .build();
    }

    private static void write(KeycloakSession own, String realmId, Lines lines, OutputStream to) {
        RealmModel realm = own.realms().getRealm(realmId);
        own.getContext().setRealm(realm);
        try {
            Writer text = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            lines.write(own, realm, text);
            text.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException("whoever asked for the report is gone", gone);
        }
    }
}
