package io.officergate.session.keycloak;

import io.officergate.platform.Precedence;
import io.officergate.platform.SignInStart;
import java.util.Arrays;
import org.keycloak.TokenVerifier.Predicate;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.TokenUtils;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionToken;
import org.keycloak.authentication.actiontoken.execactions.ExecuteActionsActionTokenHandler;
import org.keycloak.authentication.actiontoken.idpverifyemail.IdpVerifyAccountLinkActionToken;
import org.keycloak.authentication.actiontoken.idpverifyemail.IdpVerifyAccountLinkActionTokenHandler;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionToken;
import org.keycloak.authentication.actiontoken.inviteorg.InviteOrgActionTokenHandler;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionToken;
import org.keycloak.authentication.actiontoken.resetcred.ResetCredentialsActionTokenHandler;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionToken;
import org.keycloak.authentication.actiontoken.updateemail.UpdateEmailActionTokenHandler;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionToken;
import org.keycloak.authentication.actiontoken.verifyemail.VerifyEmailActionTokenHandler;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oid4vc.issuance.requiredactions.CredentialOfferActionToken;
import org.keycloak.protocol.oid4vc.issuance.requiredactions.CredentialOfferActionTokenHandler;
import org.keycloak.representations.JsonWebToken;

/**
 * Every kind of link that Keycloak mails, under Keycloak's own ids: one that was made before the account's access was ended is
 * worth nothing afterwards (JML-1, PWD-2). Our own link, by which an officer says that was not me, is none of these and goes
 * on to work: it only ever locks more.
 */
public final class MailedLinks {
    private MailedLinks() {}

    /** Whoever forgot the password chooses another. */
    public static final class ForgottenPassword extends ResetCredentialsActionTokenHandler {
        @Override
        public Predicate<? super ResetCredentialsActionToken>[] getVerifiers(
                ActionTokenContext<ResetCredentialsActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** An administrator asks for a password, a factor or the like. */
    public static final class RequiredActions extends ExecuteActionsActionTokenHandler {
        @Override
        public Predicate<? super ExecuteActionsActionToken>[] getVerifiers(
                ActionTokenContext<ExecuteActionsActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** The address is the officer's. */
    public static final class AddressProof extends VerifyEmailActionTokenHandler {
        @Override
        public Predicate<? super VerifyEmailActionToken>[] getVerifiers(
                ActionTokenContext<VerifyEmailActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** Another address takes the place of the old one. */
    public static final class AddressChange extends UpdateEmailActionTokenHandler {
        @Override
        public Predicate<? super UpdateEmailActionToken>[] getVerifiers(
                ActionTokenContext<UpdateEmailActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** An account elsewhere is linked to this one. */
    public static final class AccountLink extends IdpVerifyAccountLinkActionTokenHandler {
        @Override
        public Predicate<? super IdpVerifyAccountLinkActionToken>[] getVerifiers(
                ActionTokenContext<IdpVerifyAccountLinkActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** Somebody is invited into one of Keycloak's organizations. */
    public static final class Invitation extends InviteOrgActionTokenHandler {
        @Override
        public Predicate<? super InviteOrgActionToken>[] getVerifiers(
                ActionTokenContext<InviteOrgActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** A verifiable credential is offered. */
    public static final class CredentialOffer extends CredentialOfferActionTokenHandler {
        @Override
        public Predicate<? super CredentialOfferActionToken>[] getVerifiers(
                ActionTokenContext<CredentialOfferActionToken> context) {
            return alsoSinceTheEnding(super.getVerifiers(context), context);
        }

        @Override
        public int order() {
            return Precedence.BEFORE_KEYCLOAKS_OWN;
        }
    }

    /** Keycloak asks these in this order whenever a link is followed, also the one of the page that asks first. */
    private static <T extends JsonWebToken> Predicate<? super T>[] alsoSinceTheEnding(
            Predicate<? super T>[] keycloaks, ActionTokenContext<T> context) {
        Predicate<? super T>[] all = Arrays.copyOf(keycloaks, keycloaks.length + 1);
        System.arraycopy(keycloaks, 0, all, 1, keycloaks.length);
        all[0] = TokenUtils.<T>checkThat(link -> isSinceTheEnding(link, context), Errors.EXPIRED_CODE, "link.ended");
        return all;
    }

    private static boolean isSinceTheEnding(JsonWebToken link, ActionTokenContext<?> context) {
        UserModel user = context.getAuthenticationSession().getAuthenticatedUser();
        return user == null || !SignInStart.isLinkOvertaken(context.getSession(), context.getRealm(), user, link);
    }
}
