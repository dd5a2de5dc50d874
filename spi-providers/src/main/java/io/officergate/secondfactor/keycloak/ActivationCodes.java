package io.officergate.secondfactor.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Database;
import io.officergate.platform.Now;
import io.officergate.platform.ServerSecret;
import io.officergate.secondfactor.ActivationCode;
import io.officergate.secondfactor.IssuedCode;
import io.officergate.secondfactor.store.ActivationCodeStore;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Issues, checks and uses up activation codes, each with its audit entry, in the caller's transaction (MFA-1). */
public final class ActivationCodes {
    /** A code is good for 24 hours [D]. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final String PURPOSE = "activation-code";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final RealmModel realm;
    private final ActivationCodeStore store;

    public ActivationCodes(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.store = new ActivationCodeStore(Database.of(session));
    }

    /**
     * A code and until when it is good. It is shown once: only its hash is kept.
     *
     * @param expiresAt 24 h from now
     */
    public record Issue(ActivationCode code, Instant expiresAt) {}

    /**
     * Issues a code for the officer; an earlier one is worth nothing from now on.
     *
     * @param identityCheck how the issuer made sure who asks; goes into the audit trail
     */
    public Issue issue(UserModel user, Explanation identityCheck) {
        Instant now = Now.instant();
        ActivationCode code = ActivationCode.fresh(RANDOM);
        OfficerId officer = new OfficerId(user.getId());
        IssuedCode issued = new IssuedCode(UUID.randomUUID().toString(), seal(user, code), now, now.plus(LIFE));
        store.replace(officer, issued);
        append(
                AuditAction.ACTIVATION_CODE_ISSUED,
                officer,
                Map.of(
                        "code",
                        issued.id(),
                        "identityCheck",
                        identityCheck.text(),
                        "expires",
                        issued.expiresAt().toString()));
        return new Issue(code, issued.expiresAt());
    }

    /** The issue this code belongs to, when it is the officer's and good; it stays good until it is used. */
    public Optional<String> check(UserModel user, ActivationCode code) {
        return store.live(new OfficerId(user.getId()), Now.instant())
                .filter(issued -> secret().isHash(issued.seal(), PURPOSE, parts(user, code)))
                .map(IssuedCode::id);
    }

    /**
     * Uses a code up, in the transaction of the enrolment it permits.
     *
     * @return false when it was used, replaced or expired meanwhile: then nothing may be enrolled
     */
    public boolean use(UserModel user, String codeId) {
        OfficerId officer = new OfficerId(user.getId());
        boolean used = store.use(officer, codeId, Now.instant());
        if (used) {
            append(AuditAction.ACTIVATION_CODE_USED, officer, Map.of("code", codeId));
        }
        return used;
    }

    private void append(AuditAction action, OfficerId officer, Map<String, String> detail) {
        new AuditTrail(session, realm)
                .append(AuditEntry.of(action, Now.instant()).officer(officer).detail(detail));
    }

    private String seal(UserModel user, ActivationCode code) {
        return secret().hash(PURPOSE, parts(user, code));
    }

    private ServerSecret secret() {
        return ServerSecret.named(session.getKeycloakSessionFactory(), "second-factor");
    }

    private List<String> parts(UserModel user, ActivationCode code) {
        return List.of(realm.getId(), user.getId(), code.characters());
    }
}
