package io.officergate.password.keycloak;

import io.officergate.audit.AuditAction;
import io.officergate.audit.AuditEntry;
import io.officergate.audit.Explanation;
import io.officergate.audit.keycloak.AuditTrail;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.Now;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;

/** Passwords for officers who have none that they may use: made here, shown once, good once, for 24 h (PWD-1). */
public final class TemporaryPasswords {
    /** Signs that nobody takes for one another, read out or on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final int MOST_DRAWS = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakSession session;
    private final RealmModel realm;

    public TemporaryPasswords(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * What is shown once.
     *
     * @param expiresAt when it is worth nothing, if nobody has used it
     */
    public record Issue(String password, Instant expiresAt) {
        /** Not the password: it would be in a log. */
        @Override
        public String toString() {
            return "Issue[" + expiresAt + "]";
        }
    }

    /** A password in place of the officer's; what the officer has open ends. */
    public Issue issue(UserModel officer, Explanation identityCheck) {
        String password = draw(officer);
        Instant now = Now.instant();
        officer.credentialManager().updateCredential(UserCredentialModel.password(password, false));
        new AuditTrail(session, realm)
                .append(AuditEntry.of(AuditAction.TEMPORARY_PASSWORD_ISSUED, now)
                        .officer(new OfficerId(officer.getId()))
                        .detail(Map.of("identityCheck", identityCheck.text())));
        return new Issue(password, now.plus(RuledPassword.GOOD_FOR));
    }

    /** One that the rules have nothing against; nearly every draw is. */
    private String draw(UserModel officer) {
        PasswordRules rules = new PasswordRules(session);
        for (int i = 0; i < MOST_DRAWS; i++) {
            String drawn = draw();
            if (rules.flaws(officer, drawn).isEmpty()) {
                return drawn;
            }
        }
        throw new IllegalStateException("no password came out that the rules allow");
    }

    private static String draw() {
        StringBuilder drawn = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            drawn.append(i > 0 && i % GROUP == 0 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return drawn.toString();
    }
}
