package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ACC-2 in the browser: the desk that was left open is told why it has closed. */
@LiveWorld
class OfficerSignsInElsewhereE2E {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ParameterizedTest
    @CsvSource({
        "vi-VN, Tài khoản vừa đăng nhập trên thiết bị khác; phiên này đã kết thúc.",
        "en-US, Signed in on another device; this session has ended."
    })
    void theOlderDeskIsToldWhy(String language, String why, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        lan.signsInAtTheSampleSystem();
        lan.takesTokens("openid");

        lan.isSignedOutAtTheSampleSystemWithin(PATIENCE);
        assertThat(lan.passwordPage().notice()).isEqualTo(why);
        lan.looksAtThePage("session-replaced");
        lan.entersThePassword();
        lan.entersACode();
    }

    @Test
    void whereTheOlderSessionStaysTheOfficerIsAsked(World world, Cast cast) {
        KeycloakNode refusing =
                world.keycloakWith(Map.of("KC_SPI_TOKEN_INTERCEPTOR__OFFICERGATE__LIVE_SESSION", "oldest"));
        try {
            isAsked("vi-VN", "Tài khoản của bạn đang đăng nhập từ địa chỉ 127.0.0.1", refusing, world, cast);
            isAsked("en-US", "Your account is signed in from the address 127.0.0.1", refusing, world, cast);
        } finally {
            world.dismiss(refusing);
        }
    }

    private static void isAsked(String language, String where, KeycloakNode refusing, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.readsIn(language);
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClientAt(refusing.url()));
        Tokens older = program.signIn(lan.userName(), lan.password(), lan::unusedCode, "openid");

        assertThat(lan.accountAt(refusing.url()).isToldOfTheOtherSession()).contains(where);
        lan.looksAtThePage("session-elsewhere");
        Tokens still = program.refresh(older);
        lan.accountAt(refusing.url()).endsTheOtherSession();
        assertThat(cast.auditor().sessionsOf(lan)).hasSize(1);
        assertThat(catchThrowable(() -> program.refresh(still))).isInstanceOf(HeadlessSignIn.Refused.class);
    }
}
