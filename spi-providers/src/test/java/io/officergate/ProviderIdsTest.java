package io.officergate;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.admin.OfficerGateResourceFactory;
import io.officergate.audit.keycloak.AuditTrailListenerFactory;
import io.officergate.career.keycloak.CareersFactory;
import io.officergate.gate.keycloak.ClosedDockerFactory;
import io.officergate.gate.keycloak.ClosedPathConditionFactory;
import io.officergate.gate.keycloak.ClosedSamlFactory;
import io.officergate.gate.keycloak.GatedRealmConditionFactory;
import io.officergate.gate.keycloak.GuardedClientPoliciesFactory;
import io.officergate.gate.keycloak.OfficerGateFactory;
import io.officergate.gate.keycloak.SignInPageFactory;
import io.officergate.guessing.keycloak.CountedGuessesFactory;
import io.officergate.guessing.keycloak.CountedPasswordFactory;
import io.officergate.guessing.keycloak.CountedRecoveryCodeFactory;
import io.officergate.officer.keycloak.PersonalNumberValidator;
import io.officergate.officer.keycloak.SignedInElsewhere;
import io.officergate.officer.keycloak.UserNameValidator;
import io.officergate.outbox.keycloak.OutboxDeliveriesFactory;
import io.officergate.password.keycloak.PasswordChange;
import io.officergate.password.keycloak.PasswordEndMapper;
import io.officergate.password.keycloak.PasswordWarningFactory;
import io.officergate.schema.OfficerGateEntityProviderFactory;
import io.officergate.secondfactor.keycloak.ActivationCodeAuthenticatorFactory;
import io.officergate.secondfactor.keycloak.AuthenticatorAppCredentialsFactory;
import io.officergate.secondfactor.keycloak.AuthenticatorAppEnrolment;
import io.officergate.secondfactor.keycloak.FlowWatchFactory;
import io.officergate.secondfactor.keycloak.PasskeyAuthenticatorFactory;
import io.officergate.secondfactor.keycloak.PasskeyCredentialsFactory;
import io.officergate.secondfactor.keycloak.PasskeyEnrolment;
import io.officergate.secondfactor.keycloak.ProofClaimMapper;
import io.officergate.secondfactor.keycloak.RecoveryCodeAuthenticatorFactory;
import io.officergate.secondfactor.keycloak.RecoveryCodeNotice;
import io.officergate.secondfactor.keycloak.RecoveryCodesEnrolment;
import io.officergate.secondfactor.keycloak.SecondFactorAuthenticatorFactory;
import io.officergate.secondfactor.keycloak.SecondFactorDueFactory;
import io.officergate.secondfactor.keycloak.SecurityKeyAuthenticatorFactory;
import io.officergate.secondfactor.keycloak.SecurityKeyCredentialsFactory;
import io.officergate.secondfactor.keycloak.SecurityKeyEnrolment;
import io.officergate.session.keycloak.MailedLinks;
import io.officergate.session.keycloak.SessionCookieFactory;
import io.officergate.session.keycloak.SharingWatchFactory;
import io.officergate.session.keycloak.ShortTokenMapper;
import io.officergate.session.keycloak.SignOutEverywhereFactory;
import io.officergate.withdrawal.keycloak.WithdrawalWatchFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderFactory;

/** Realm exports keep provider ids for ever, so they are pinned here. */
class ProviderIdsTest {
    private static final Map<String, ProviderFactory<?>> PINNED = Map.ofEntries(
            Map.entry("officergate-careers officergate-career", new CareersFactory()),
            Map.entry("token-interceptor officergate", new OfficerGateFactory()),
            Map.entry("admin-realm-restapi-extension officergate", new OfficerGateResourceFactory()),
            Map.entry("jpa-entity-provider officergate", new OfficerGateEntityProviderFactory()),
            Map.entry("eventsListener officergate-audit", new AuditTrailListenerFactory()),
            Map.entry("authenticator officergate-second-factor", new SecondFactorAuthenticatorFactory()),
            Map.entry("authenticator officergate-security-key", new SecurityKeyAuthenticatorFactory()),
            Map.entry("authenticator officergate-passkey", new PasskeyAuthenticatorFactory()),
            Map.entry("authenticator officergate-recovery-code", new RecoveryCodeAuthenticatorFactory()),
            Map.entry("authenticator officergate-activation-code", new ActivationCodeAuthenticatorFactory()),
            Map.entry("authenticator officergate-second-factor-due", new SecondFactorDueFactory()),
            Map.entry("required-action CONFIGURE_TOTP", new AuthenticatorAppEnrolment()),
            Map.entry("required-action webauthn-register", new SecurityKeyEnrolment()),
            Map.entry("required-action webauthn-register-passwordless", new PasskeyEnrolment()),
            Map.entry("required-action CONFIGURE_RECOVERY_AUTHN_CODES", new RecoveryCodesEnrolment()),
            Map.entry("required-action UPDATE_PASSWORD", new PasswordChange()),
            Map.entry("required-action officergate-password-warning", new PasswordWarningFactory()),
            Map.entry("protocol-mapper officergate-password-end", new PasswordEndMapper()),
            Map.entry("required-action officergate-recovery-code-notice", new RecoveryCodeNotice()),
            Map.entry("actionTokenHandler reset-credentials", new MailedLinks.ForgottenPassword()),
            Map.entry("actionTokenHandler execute-actions", new MailedLinks.RequiredActions()),
            Map.entry("actionTokenHandler verify-email", new MailedLinks.AddressProof()),
            Map.entry("actionTokenHandler update-email", new MailedLinks.AddressChange()),
            Map.entry("actionTokenHandler idp-verify-account-via-email", new MailedLinks.AccountLink()),
            Map.entry("actionTokenHandler ORGIVT", new MailedLinks.Invitation()),
            Map.entry("actionTokenHandler credential-offer", new MailedLinks.CredentialOffer()),
            Map.entry("credential keycloak-otp", new AuthenticatorAppCredentialsFactory()),
            Map.entry("credential keycloak-webauthn", new SecurityKeyCredentialsFactory()),
            Map.entry("credential keycloak-webauthn-passwordless", new PasskeyCredentialsFactory()),
            Map.entry("eventsListener officergate-flow-watch", new FlowWatchFactory()),
            Map.entry("eventsListener officergate-sharing-watch", new SharingWatchFactory()),
            Map.entry("protocol-mapper officergate-proof-claims", new ProofClaimMapper()),
            Map.entry("guessing officergate-guessing", new CountedGuessesFactory()),
            Map.entry("credential keycloak-password", new CountedPasswordFactory()),
            Map.entry("credential keycloak-recovery-authn-codes", new CountedRecoveryCodeFactory()),
            Map.entry("authenticator officergate-password", new SignInPageFactory()),
            Map.entry("officergate-deliveries officergate-outbox", new OutboxDeliveriesFactory()),
            Map.entry("officergate-withdrawal officergate-withdrawal", new WithdrawalWatchFactory()),
            Map.entry("client-policy-condition officergate-closed-path", new ClosedPathConditionFactory()),
            Map.entry("client-policy-condition officergate-gated-realm", new GatedRealmConditionFactory()),
            Map.entry("client-policy-manager officergate-guarded", new GuardedClientPoliciesFactory()),
            Map.entry("required-action officergate-signed-in-elsewhere", new SignedInElsewhere()),
            Map.entry("authenticator auth-cookie", new SessionCookieFactory()),
            Map.entry("validator officergate-personal-number", new PersonalNumberValidator()),
            Map.entry("validator officergate-user-name", new UserNameValidator()),
            Map.entry("protocol-mapper officergate-short-tokens", new ShortTokenMapper()),
            Map.entry("login-protocol openid-connect", new SignOutEverywhereFactory()),
            Map.entry("login-protocol docker-v2", new ClosedDockerFactory()),
            Map.entry("login-protocol saml", new ClosedSamlFactory()));

    @Test
    void idsStayWhatTheyAre() {
        PINNED.forEach((name, factory) -> assertThat(factory.getId()).isEqualTo(name.substring(name.indexOf(' ') + 1)));
    }

    @Test
    void everyFactoryIsRegisteredForKeycloakToFind() throws IOException {
        List<String> registered;
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/services"))) {
            registered = files.flatMap(ProviderIdsTest::lines).toList();
        }
        PINNED.values().forEach(factory -> assertThat(registered)
                .contains(factory.getClass().getName()));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
