package io.officergate.officer.rest;

import io.officergate.audit.Explanation;
import io.officergate.audit.rest.IdentityCheck;
import io.officergate.officer.keycloak.Unlocking;
import io.officergate.officer.keycloak.Unlocking.Unlocked;
import io.officergate.password.rest.PasswordSheet;
import io.officergate.platform.JsonBody;
import io.officergate.platform.PrintedSheet;
import io.officergate.secondfactor.rest.ActivationLetter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** {@code POST …/officergate/officers/{id}/unlock}: opens a locked account (IDL-2). */
public final class UnlockResource {
    private static final String REASON = "reason";
    private static final String IDENTITY_CHECK = "identityCheck";
    private static final Set<String> FIELDS = Set.of(REASON, IDENTITY_CHECK);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel officer;
    private final String by;

    /**
     * The caller has checked who asks, and that it is not the officer.
     *
     * @param by id of the account of whoever asks
     */
    public UnlockResource(KeycloakSession session, RealmModel realm, UserModel officer, String by) {
        this.session = session;
        this.realm = realm;
        this.officer = officer;
        this.by = by;
    }

    /**
     * Unlocks; answers once and never again {@code {"password","expiresAt"}} and, where the second factor is worth nothing any
     * more, {@code "code","codeExpiresAt"}; 202 {@code {"needs":"second_administrator"}} where another one has to agree within 24 h. 409 when the account is not locked; 400 with each field that is missing.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response unlock(String body) {
        return unlockFor(body).map(UnlockResource::told).orElseGet(UnlockResource::toldToWait);
    }

    /** The same as a page to print, in Vietnamese and English. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public Response unlockForPrint(String body) {
        return unlockFor(body).map(this::printed).orElseGet(UnlockResource::toldToWait);
    }

    private static Response told(Unlocked unlocked) {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("password", unlocked.password().password());
        answer.put("expiresAt", unlocked.password().expiresAt().toString());
        unlocked.code().ifPresent(code -> {
            answer.put("code", code.code().grouped());
            answer.put("codeExpiresAt", code.expiresAt().toString());
        });
        return IdentityCheck.answeredOnce(answer);
    }

    private Response printed(Unlocked unlocked) {
        String name = officer.getUsername();
        String sheet = new PasswordSheet(name, unlocked.password()).body()
                + unlocked.code()
                        .map(code -> new ActivationLetter(name, code).body())
                        .orElse("");
        return IdentityCheck.answeredOnce(PrintedSheet.html("Mở khóa tài khoản · Account unlocked", sheet));
    }

    private static Response toldToWait() {
        return Response.accepted(Map.of("needs", "second_administrator"))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    private Optional<Unlocked> unlockFor(String body) {
        JsonBody request = JsonBody.read(body, FIELDS);
        FIELDS.forEach(field -> request.check(field, Explanation::isFit, field + " has 3 to 500 characters"));
        request.refuseErrors("an unlock has a reason and an identity check");
        return new Unlocking(session, realm)
                .unlock(
                        officer,
                        by,
                        new Explanation(request.text(REASON)),
                        new Explanation(request.text(IDENTITY_CHECK)));
    }
}
