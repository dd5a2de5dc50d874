package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Authorization;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ACC-2: what looks like a shared account is kept for the unit, and locks nobody. */
@LiveWorld
class SharedAccountsIT {
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"
            + " (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

    @Test
    void otherAddressesOtherDevicesAndOtherNetworksAreTold(World world, Cast cast) {
        // A node behind a proxy, which says where a browser is; the system's server calls it directly.
        KeycloakNode behindProxy = world.keycloakWith(Map.of("KC_PROXY_HEADERS", "xforwarded"));
        try {
            RelyingParty system = world.sampleAsClientAt(behindProxy.url());
            twoPlaces(system, cast.auditor(), cast.officerLike("lan"));
            sameAddress(system, cast.auditor(), cast.officerLike("lan"));
            anotherNetwork(system, cast.auditor(), cast.officerLike("lan"));
        } finally {
            world.dismiss(behindProxy);
        }
    }

    private static void twoPlaces(RelyingParty system, Auditor auditor, Officer lan) {
        Tokens older = signsIn(system, lan, "192.0.2.7", CHROME);
        Tokens newer = signsIn(system, lan, "198.51.100.9", FIREFOX);
        List<JsonNode> findings = auditor.sharingFindingsAbout(lan);
        assertThat(findings).hasSize(1);
        JsonNode finding = findings.get(0);
        assertThat(finding.path("kind").asText()).isEqualTo("TWO_PLACES");
        assertThat(finding.path("first").path("session"))
                .isEqualTo(older.claims().path("sid"));
        assertThat(finding.path("first").path("address").asText()).isEqualTo("192.0.2.7");
        assertThat(finding.path("first").path("device").asText()).startsWith("Chrome");
        assertThat(finding.path("second").path("session"))
                .isEqualTo(newer.claims().path("sid"));
        assertThat(finding.path("second").path("address").asText()).isEqualTo("198.51.100.9");
        assertThat(finding.path("second").path("device").asText()).startsWith("Firefox");
        assertThat(auditor.actionsOn(lan.id())).containsOnlyOnce("SHARING_SUSPECTED");
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        new HeadlessSignIn(system).refresh(newer);
    }

    private static void sameAddress(RelyingParty system, Auditor auditor, Officer lan) {
        signsIn(system, lan, "192.0.2.7", CHROME);
        signsIn(system, lan, "192.0.2.7", FIREFOX);
        assertThat(auditor.sharingFindingsAbout(lan)).isEmpty();
    }

    private static void anotherNetwork(RelyingParty system, Auditor auditor, Officer lan) {
        HeadlessSignIn browser = new HeadlessSignIn(system).from("192.0.2.7", CHROME);
        Tokens tokens = new HeadlessSignIn(system).redeem(visits(browser, lan));
        new HeadlessSignIn(system).refresh(tokens);
        visits(browser.from("192.0.2.200", CHROME), lan);
        assertThat(auditor.sharingFindingsAbout(lan)).as("the same network").isEmpty();

        visits(browser.from("198.51.100.9", CHROME), lan);
        visits(browser, lan);
        assertThat(auditor.sharingFindingsAbout(lan)).singleElement().satisfies(finding -> {
            assertThat(finding.path("kind").asText()).isEqualTo("NETWORK_CHANGED");
            assertThat(finding.path("first").path("address").asText()).isEqualTo("192.0.2.7");
            assertThat(finding.path("second").path("address").asText()).isEqualTo("198.51.100.9");
        });
    }

    /** The browser comes from there; the tokens are taken by the system's server, from somewhere else. */
    private static Tokens signsIn(RelyingParty system, Officer lan, String address, String device) {
        Authorization signedIn = visits(new HeadlessSignIn(system).from(address, device), lan);
        return new HeadlessSignIn(system).redeem(signedIn);
    }

    private static Authorization visits(HeadlessSignIn browser, Officer lan) {
        return browser.authorize(lan.userName(), lan.password(), () -> Map.of("otp", lan.unusedCode()), "openid");
    }
}
