package io.officergate.personnel.rest;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.personnel.PersonnelSource;
import io.officergate.personnel.Sender;
import io.officergate.personnel.keycloak.Register;
import io.officergate.personnel.keycloak.SourceGuard;
import io.officergate.platform.Now;
import io.officergate.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** {@code GET …/officergate/register}: who is an officer in the units of a personnel system (docs/contracts/transitions.md). */
public final class RegisterResource {
    private static final int LONGEST_SOURCE = 255;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final boolean byAdministrator;

    /**
     * The caller has checked who asks.
     *
     * @param byAdministrator whether it is an administrator, who need not say who wants to know
     */
    public RegisterResource(KeycloakSession session, RealmModel realm, boolean byAdministrator) {
        this.session = session;
        this.realm = realm;
        this.byAdministrator = byAdministrator;
    }

    /**
     * The officers of the source's units, line by line as the database gives them; who reads it is in the audit trail before
     * the first one leaves. 422 when the sender does not speak for the source.
     *
     * @param named the source; may be left out by a client that speaks for one only
     */
    @GET
    @Produces("application/x-ndjson")
    public Response read(
            @QueryParam("source") @Nullable String named, @HeaderParam(SenderHeader.NAME) @Nullable String header) {
        Sender sender = SenderHeader.read(header, byAdministrator).orElseThrow(SenderHeader::missing);
        SourceGuard guard = new SourceGuard(session, realm);
        String source = Optional.ofNullable(named)
                .or(() -> guard.onlySourceOf(sender))
                .filter(text -> text.length() <= LONGEST_SOURCE)
                .orElseThrow(RegisterResource::sourceMissing);
        PersonnelSource registered = guard.registered(source, sender);
        new AuditTrail(session, realm)
                .appendAtOnce(AuditEntry.of(AuditAction.REPORT_READ, Now.instant())
                        .detail(Map.of("report", "register", "source", source, "sender", SourceGuard.nameOf(sender))));
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        String realmId = realm.getId();
        StreamingOutput lines = to -> KeycloakModelUtils.runJobInTransaction(
                factory, own -> write(new Register(own, own.realms().getRealm(realmId)), registered, source, to));
        return Response.ok(lines).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static RuntimeException sourceMissing() {
        return Problem.ofField(
                        422, "source_missing", "source", "the sender does not speak for one source only; name it")
                .asException();
    }

    private static void write(Register register, PersonnelSource source, String name, OutputStream to) {
        try {
            RegisterLines.write(register, source, name, to);
        } catch (IOException gone) {
            throw new UncheckedIOException("whoever asked for the register is gone", gone);
        }
    }
}
