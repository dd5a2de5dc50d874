package io.officergate.session.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.platform.Precedence;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.actiontoken.ActionTokenHandlerFactory;

/** JML-1, PWD-2: a kind of link that another version of Keycloak brings must not go past the rule. */
@SuppressWarnings("rawtypes") // as the service loader has them
class MailedLinksTest {
    private final List<ActionTokenHandlerFactory> all = ServiceLoader.load(ActionTokenHandlerFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Test
    void everyKindOfLinkOfKeycloakIsHeldToTheEnding() {
        assertThat(idsOf(false)).isNotEmpty().isEqualTo(idsOf(true));
    }

    @Test
    void oursComeBeforeKeycloaksOwn() {
        assertThat(all.stream().filter(MailedLinksTest::isOurs))
                .allSatisfy(factory -> assertThat(factory.order()).isEqualTo(Precedence.BEFORE_KEYCLOAKS_OWN));
    }

    private Set<String> idsOf(boolean ours) {
        return all.stream()
                .filter(factory -> isOurs(factory) == ours)
                .map(ActionTokenHandlerFactory::getId)
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(ActionTokenHandlerFactory factory) {
        return factory.getClass().getName().startsWith("io.officergate.");
    }
}
