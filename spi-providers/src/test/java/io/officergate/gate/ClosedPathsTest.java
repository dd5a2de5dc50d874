package io.officergate.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.gate.GateVerdict.Pass;
import io.officergate.gate.GateVerdict.Refuse;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.services.clientpolicy.ClientPolicyEvent;

class ClosedPathsTest {
    private static final Optional<String> NOT_A_CLIENT = Optional.empty();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RESOURCE_OWNER_PASSWORD_CREDENTIALS_REQUEST",
                "IMPLICIT_HYBRID_TOKEN_RESPONSE",
                "DEVICE_AUTHORIZATION_REQUEST",
                "DEVICE_TOKEN_REQUEST",
                "BACKCHANNEL_AUTHENTICATION_REQUEST",
                "BACKCHANNEL_TOKEN_REQUEST",
                "JWT_AUTHORIZATION_GRANT",
                "TOKEN_EXCHANGE_REQUEST",
                "IDENTITY_BROKERING_API",
                "SAML_AUTHN_REQUEST",
                "DYNAMIC_REGISTER",
                "DYNAMIC_UPDATE",
                "SOMETHING_A_LATER_KEYCLOAK_BRINGS"
            })
    void closesWhatNobodyNeeds(String request) {
        assertThat(ClosedPaths.ALL.decide(request, NOT_A_CLIENT)).isEqualTo(new Refuse("path_closed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AUTHORIZATION_REQUEST", "TOKEN_REQUEST", "TOKEN_REFRESH", "SERVICE_ACCOUNT_TOKEN_REQUEST"})
    void leavesCodeRefreshAndMachinesOpen(String request) {
        assertThat(ClosedPaths.ALL.decide(request, NOT_A_CLIENT)).isEqualTo(new Pass());
    }

    @ParameterizedTest
    @ValueSource(strings = {"REGISTER", "UPDATE"})
    void letsAdministratorsMakeClientsThatSpeakOpenIdConnectOnly(String request) {
        assertThat(ClosedPaths.ALL.decide(request, Optional.of("openid-connect")))
                .isEqualTo(new Pass());
        assertThat(ClosedPaths.ALL.decide(request, Optional.of("saml"))).isEqualTo(new Refuse("protocol_closed"));
        assertThat(ClosedPaths.ALL.decide(request, Optional.of("docker-v2"))).isEqualTo(new Refuse("protocol_closed"));
    }

    @Test
    void namesEventsThatKeycloakKnows() {
        Set<String> known =
                Stream.of(ClientPolicyEvent.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(known).containsAll(ClosedPaths.ALL.openRequests());
    }
}
