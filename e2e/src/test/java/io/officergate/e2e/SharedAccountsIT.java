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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ACC-2: what looks like a shared account is kept for the unit, and locks nobody. */
@LiveWorld
class SharedAccountsIT {
    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36"
            + " (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36";
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

    @Test
    void otherAddressesOtherDevicesAndOtherNetworksAreTold(World world, Cast cast) {
        // A node behind a proxy, which says where a browser is; the system's server calls it directly. The addresses
        // are
        // private ones: the realm wants HTTPS of all others.
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

    @ParameterizedTest
    @ValueSource(strings = {"UNIT_ADMIN", "UNIT_HEAD"})
    void whoLooksAfterAUnitReadsThoseOfThatUnitOnly(String role, World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        Officer elsewhere = cast.officerLike("hoa");
        Officer chief = cast.officerLike("tuan");
        chief.isGivenRole(role);
        try (Connection database = world.postgres().connect();
                Statement statement = database.createStatement()) {
            for (Officer officer : List.of(lan, elsewhere, chief)) {
                statement.execute("insert into OG_SHARING_FINDING select 's-' || u.ID, 'TWO_PLACES', '192.0.2.7',"
                        + " 'Chrome', u.REALM_ID, u.ID, now(), 's', '192.0.2.9', 'Firefox' from USER_ENTITY u"
                        + " where u.ID = '" + officer.id() + "'");
            }
        }
        HttpResponse<String> read = reads(world, chief);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains(lan.id()).doesNotContain(elsewhere.id(), chief.id());
        assertThat(reads(world, lan).statusCode()).as("a plain officer").isEqualTo(403);
    }

    private static HttpResponse<String> reads(World world, Officer caller) throws Exception {
        String client = "findings-desk-of-tests";
        String redirect = "http://desk.invalid/findings";
        if (world.admin().get("/officers/clients?clientId=" + client).isEmpty()) {
            world.admin()
                    .post(
                            "/officers/clients",
                            Map.of(
                                    "clientId",
                                    client,
                                    "secret",
                                    "desk-secret",
                                    "fullScopeAllowed",
                                    true,
                                    "standardFlowEnabled",
                                    true,
                                    "redirectUris",
                                    List.of(redirect)));
        }
        String server = world.keycloak().url();
        RelyingParty desk = new RelyingParty(server, "officers", client, "desk-secret", redirect);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server + "/admin/realms/officers/officergate/sharing-findings"))
                .header(
                        "Authorization",
                        "Bearer " + caller.takesTokensAt(desk, "openid").accessToken())
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static void twoPlaces(RelyingParty system, Auditor auditor, Officer lan) {
        Tokens older = signsIn(system, lan, "10.1.2.7", CHROME);
        Tokens newer = signsIn(system, lan, "10.9.8.7", FIREFOX);
        List<JsonNode> findings = auditor.sharingFindingsAbout(lan);
        assertThat(findings).hasSize(1);
        JsonNode finding = findings.get(0);
        assertThat(finding.path("kind").asText()).isEqualTo("TWO_PLACES");
        assertThat(finding.path("first").path("session"))
                .isEqualTo(older.claims().path("sid"));
        assertThat(finding.path("first").path("address").asText()).isEqualTo("10.1.2.7");
        assertThat(finding.path("first").path("device").asText()).startsWith("Chrome");
        assertThat(finding.path("second").path("session"))
                .isEqualTo(newer.claims().path("sid"));
        assertThat(finding.path("second").path("address").asText()).isEqualTo("10.9.8.7");
        assertThat(finding.path("second").path("device").asText()).startsWith("Firefox");
        assertThat(auditor.actionsOn(lan.id())).containsOnlyOnce("SHARING_SUSPECTED");
        assertThat(auditor.recordOf(lan).path("status").asText()).isEqualTo("ACTIVE");
        new HeadlessSignIn(system).refresh(newer);
    }

    private static void sameAddress(RelyingParty system, Auditor auditor, Officer lan) {
        signsIn(system, lan, "10.1.2.7", CHROME);
        signsIn(system, lan, "10.1.2.7", FIREFOX);
        assertThat(auditor.sharingFindingsAbout(lan)).isEmpty();
    }

    private static void anotherNetwork(RelyingParty system, Auditor auditor, Officer lan) {
        HeadlessSignIn browser = new HeadlessSignIn(system).from("10.1.2.7", CHROME);
        Tokens tokens = new HeadlessSignIn(system).redeem(visits(browser, lan));
        new HeadlessSignIn(system).refresh(tokens);
        visits(browser.from("10.1.2.200", CHROME), lan);
        assertThat(auditor.sharingFindingsAbout(lan)).as("the same network").isEmpty();

        visits(browser.from("10.9.8.7", CHROME), lan);
        visits(browser, lan);
        assertThat(auditor.sharingFindingsAbout(lan)).singleElement().satisfies(finding -> {
            assertThat(finding.path("kind").asText()).isEqualTo("NETWORK_CHANGED");
            assertThat(finding.path("first").path("address").asText()).isEqualTo("10.1.2.7");
            assertThat(finding.path("second").path("address").asText()).isEqualTo("10.9.8.7");
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
