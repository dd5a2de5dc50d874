package io.officergate.password.keycloak;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.officergate.kernel.OfficerId;
import io.officergate.outbox.Notice;
import io.officergate.outbox.keycloak.Notices;
import io.officergate.password.ChangePolicy;
import io.officergate.password.PasswordAgePolicy;
import io.officergate.password.PasswordFlaw;
import io.officergate.password.store.PasswordStore;
import io.officergate.platform.Database;
import io.officergate.platform.ExemptRealms;
import io.officergate.platform.Now;
import io.officergate.platform.Sitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SubjectCredentialManager;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Keycloak's password by the rules of PWD-1, whoever sets it and whatever the realm's own policy says: none that is refused
 * is set, and the last ones are remembered.
 */
public class RuledPassword extends PasswordCredentialProvider {
    private static final MeterProvider<Counter> COUNTED_BY_KEYCLOAKS_OWN = tags -> {
        throw new IllegalStateException("this provider checks nothing itself");
    };

    /** How long a password that somebody else chose is good, and once. */
    static final Duration GOOD_FOR = Duration.ofHours(24);

    private final ExemptRealms exempt;
    private boolean inPlainText;

    /** The password in one request. */
    public RuledPassword(KeycloakSession session, ExemptRealms exempt) {
        super(session, COUNTED_BY_KEYCLOAKS_OWN, false, false, false, false, false);
        this.exempt = exempt;
    }

    /**
     * Sets a password.
     *
     * @throws org.keycloak.models.ModelException with every flaw, when it has one
     */
    @Override
    public final boolean createCredential(RealmModel realm, UserModel user, String password) {
        if (!exempt.covers(realm, user)) {
            Set<PasswordFlaw> flaws = new PasswordRules(session).flaws(user, password);
            if (!flaws.isEmpty()) {
                throw new RefusedPassword(flaws);
            }
        }
        inPlainText = true;
        try {
            return super.createCredential(realm, user, password);
        } finally {
            inPlainText = false;
        }
    }

    /**
     * Keeps a password that was hashed, and remembers the one before it. One that somebody else than the officer has chosen
     * is good once, for 24 h; so is a hash from elsewhere, unless it is the first password of the account, which keeps its
     * date: officers bring theirs from an older system.
     */
    @Override
    public final CredentialModel createCredential(
            RealmModel realm, UserModel user, PasswordCredentialModel credentialModel) {
        if (exempt.covers(realm, user)) {
            return super.createCredential(realm, user, credentialModel);
        }
        Instant now = Now.instant();
        OfficerId whose = new OfficerId(user.getId());
        PasswordStore store = new PasswordStore(Database.of(session));
        PasswordCredentialModel before = getPassword(realm, user);
        if (credentialModel.getCreatedDate() == null) {
            credentialModel.setCreatedDate(now.toEpochMilli());
        }
        if (!Sitter.is(user, session.getContext().getAuthenticationSession(), session, realm)
                && (inPlainText || before != null || store.isKnown(whose))) {
            credentialModel.setCreatedDate(PasswordAgePolicy.SET_BY_ANOTHER.toEpochMilli());
            user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
            if (before != null) {
                session.getKeycloakSessionFactory().publish(new PasswordSetByAnother(session, realm, user));
                new Notices(session, realm).tellOfRequest(user, Notice.PASSWORD_RESET);
            }
        } else if (before != null) {
            new Notices(session, realm).tellOfRequest(user, Notice.PASSWORD_CHANGED);
        }
        store.wasSet(whose, now, Now.day(now));
        return keep(user.credentialManager(), credentialModel, before, now);
    }

    /** Whether the password that was just typed rightly is worth it; asking uses it up when somebody else chose it. */
    protected final boolean mayBeUsed(RealmModel realm, UserModel user) {
        if (exempt.covers(realm, user)) {
            return true;
        }
        PasswordCredentialModel password = getPassword(realm, user);
        Instant now = Now.instant();
        return password == null
                || !isOfAnother(password)
                || new PasswordStore(Database.of(session)).use(new OfficerId(user.getId()), now.minus(GOOD_FOR), now);
    }

    private static boolean isOfAnother(PasswordCredentialModel password) {
        Long date = password.getCreatedDate();
        return date != null && date == PasswordAgePolicy.SET_BY_ANOTHER.toEpochMilli();
    }

    private static CredentialModel keep(
            SubjectCredentialManager credentials,
            PasswordCredentialModel password,
            @Nullable PasswordCredentialModel before,
            Instant now) {
        if (before == null) {
            return credentials.createStoredCredential(password);
        }
        password.setId(before.getId());
        credentials.updateStoredCredential(password);
        remember(credentials, before, now);
        return password;
    }

    private static void remember(SubjectCredentialManager credentials, PasswordCredentialModel before, Instant now) {
        before.setId(null);
        before.setType(PasswordCredentialModel.PASSWORD_HISTORY);
        before.setUserLabel(null); // no two may have the same
        if (before.getCreatedDate() == null || isOfAnother(before)) {
            before.setCreatedDate(now.toEpochMilli()); // the order in which they are forgotten
        }
        credentials.createStoredCredential(before);
        List<String> forgotten = credentials
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.PASSWORD_HISTORY)
                .sorted(CredentialModel.comparingByStartDateDesc())
                .skip(ChangePolicy.REMEMBERED - 1L)
                .map(CredentialModel::getId)
                .toList();
        forgotten.forEach(credentials::removeStoredCredentialById);
    }
}
