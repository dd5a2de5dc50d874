package io.officergate;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.admin.OfficerGateResourceFactory;
import io.officergate.audit.keycloak.AuditTrailListenerFactory;
import io.officergate.gate.keycloak.ClosedDockerFactory;
import io.officergate.gate.keycloak.ClosedPathConditionFactory;
import io.officergate.gate.keycloak.ClosedSamlFactory;
import io.officergate.gate.keycloak.GatedRealmConditionFactory;
import io.officergate.gate.keycloak.GuardedClientPoliciesFactory;
import io.officergate.gate.keycloak.OfficerGateFactory;
import io.officergate.outbox.keycloak.OutboxDeliveriesFactory;
import io.officergate.schema.OfficerGateEntityProviderFactory;
import io.officergate.secondfactor.keycloak.AuthenticatorAppEnrolment;
import io.officergate.secondfactor.keycloak.SecondFactorAuthenticatorFactory;
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
            Map.entry("token-interceptor officergate", new OfficerGateFactory()),
            Map.entry("admin-realm-restapi-extension officergate", new OfficerGateResourceFactory()),
            Map.entry("jpa-entity-provider officergate", new OfficerGateEntityProviderFactory()),
            Map.entry("eventsListener officergate-audit", new AuditTrailListenerFactory()),
            Map.entry("authenticator officergate-second-factor", new SecondFactorAuthenticatorFactory()),
            Map.entry("required-action CONFIGURE_TOTP", new AuthenticatorAppEnrolment()),
            Map.entry("officergate-deliveries officergate-outbox", new OutboxDeliveriesFactory()),
            Map.entry("client-policy-condition officergate-closed-path", new ClosedPathConditionFactory()),
            Map.entry("client-policy-condition officergate-gated-realm", new GatedRealmConditionFactory()),
            Map.entry("client-policy-manager officergate-guarded", new GuardedClientPoliciesFactory()),
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
