package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.ManyPhones;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Authorization;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** ACC-2: an officer has one live session; the newest sign-in wins, whoever asks first and wherever. */
@LiveWorld
class OneLiveSessionIT {
    private static final int AT_ONCE = 50;
    /**
     * The gate's, and Keycloak's own where the newer session was live, and the older one gone, before the code came or while it
     * was looked at; a code is good for a minute, in which a slow machine does not get through with all.
     */
    private static final String[] REFUSALS = {
        "session_replaced", "Code not valid", "Code is expired", "Session not active", "User session not found"
    };

    @Test
    void theNewerSignInEndsTheOlderOneEverywhere(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Auditor auditor = cast.auditor();
        Tokens older = lan.takesTokens("openid");
        Tokens newer = lan.takesTokens("openid");

        lan.cannotRefresh(older);
        lan.refreshes(newer);
        assertThat(auditor.sessionsOf(lan)).hasSize(1);
        assertThat(auditor.actionsOn(lan.id())).contains("SESSION_REPLACED");
        assertThat(auditor.deliveriesAbout(lan))
                .extracting(delivery -> delivery.path("client").asText())
                .containsExactly("public-services-hanoi");
    }

    @Test
    void oneSessionGoesOnAtTheNextSystem(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn browser = new HeadlessSignIn(world.sampleAsClient());
        Tokens here = browser.signIn(lan.userName(), lan.password(), lan::unusedCode, "openid");
        Tokens there = browser.signIn(lan.userName(), lan.password(), lan::unusedCode, "openid");
        assertThat(there.claims().path("sid")).isEqualTo(here.claims().path("sid"));
        browser.refresh(there);
        assertThat(cast.auditor().actionsOn(lan.id())).doesNotContain("SESSION_REPLACED");
    }

    @Test
    void aCodeOfAnOlderSignInIsWorthNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        HeadlessSignIn first = new HeadlessSignIn(world.sampleAsClient());
        Authorization waiting =
                first.authorize(lan.userName(), lan.password(), () -> Map.of("otp", lan.unusedCode()), "openid");
        Tokens newer = lan.takesTokens("openid");
        assertThatThrownBy(() -> first.redeem(waiting))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("session_replaced");
        lan.refreshes(newer);
        assertThat(cast.auditor().sessionsOf(lan)).hasSize(1);
    }

    @Test
    void ofFiftyAtOnceOnTwoNodesTheNewestStays(World world, Cast cast) throws Exception {
        ManyPhones lan = ManyPhones.of(world, cast.officerLike("lan"));
        KeycloakNode second = world.anotherKeycloak();
        try {
            RelyingParty here = world.sampleAsClient();
            RelyingParty there = world.sampleAsClientAt(second.url());
            List<Callable<Optional<Tokens>>> redeem = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Authorization signedIn = lan.signsInAt(here);
                RelyingParty system = i % 2 == 0 ? here : there;
                redeem.add(() -> redeemed(system, signedIn));
            }
            List<Optional<Tokens>> answers = Together.doAll(redeem);

            Optional<Tokens> newest = answers.get(AT_ONCE - 1);
            assertThat(newest).as("the newest").isPresent();
            List<JsonNode> left = cast.auditor().sessionsOf(lan.officer());
            assertThat(left)
                    .extracting(session -> session.path("id").asText())
                    .containsExactly(newest.get().claims().path("sid").asText());
            new HeadlessSignIn(there).refresh(newest.get());
            answers.subList(0, AT_ONCE - 1).stream().flatMap(Optional::stream).forEach(older -> assertThat(
                            catchThrowable(() -> new HeadlessSignIn(here).refresh(older)))
                    .isInstanceOf(Refused.class));
        } finally {
            world.dismiss(second);
        }
    }

    private static Optional<Tokens> redeemed(RelyingParty system, Authorization signedIn) {
        try {
            return Optional.of(new HeadlessSignIn(system).redeem(signedIn));
        } catch (Refused refusal) {
            assertThat(refusal.getMessage()).containsAnyOf(REFUSALS);
            return Optional.empty();
        }
    }
}
