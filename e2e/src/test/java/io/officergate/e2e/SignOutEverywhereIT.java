package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.OtherSystem;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** SES-1: whoever signs somebody out, and wherever, every system of the session is told until it confirms. */
@LiveWorld
class SignOutEverywhereIT {
    private static final Duration PROMPTLY = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void aSystemThatIsAwayIsToldWhenItComesBack(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem();
        lan.takesTokensAt(other.asClient(), "openid");
        String session = cast.auditor().sessionsOf(lan).get(0).path("id").asText();
        other.goesAway();

        world.admin().post("/" + world.runFile().keycloak().realm() + "/users/" + lan.id() + "/logout", Map.of());
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        Deadline.in(PATIENCE).await("the delivery was tried again", () -> {
            JsonNode delivery = delivery(cast, lan);
            return delivery.path("attempts").asInt() >= 2
                    && !delivery.path("lastError").asText().isEmpty();
        });
        assertThat(delivery(cast, lan).path("state").asText()).isEqualTo("WAITING");

        other.comesBack();
        Deadline.in(PATIENCE)
                .await("the system was told", () -> other.endedSessions().contains(session));
        Deadline.in(PATIENCE)
                .await(
                        "the delivery is confirmed",
                        () -> delivery(cast, lan).path("state").asText().equals("DELIVERED"));
    }

    @Test
    void theAccountConsoleSignsOutEverywhere(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem();
        HeadlessSignIn desk = new HeadlessSignIn(other.asClient());
        lan.signsInWith(desk, "openid");
        Tokens account = lan.signsInWith(desk.at(accountConsole(world)), "openid");
        String session = cast.auditor().sessionsOf(lan).get(0).path("id").asText();

        assertThat(lan.signsOutOfAllDevices(account)).isEqualTo(204);
        Deadline.in(PROMPTLY)
                .await("the system was told", () -> other.endedSessions().contains(session));
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    @Test
    void endingOneSessionInTheAdminConsoleTellsItsSystems(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        OtherSystem other = cast.otherSystem();
        lan.takesTokensAt(other.asClient(), "openid");
        String session = cast.auditor().sessionsOf(lan).get(0).path("id").asText();

        world.admin().delete("/" + world.runFile().keycloak().realm() + "/sessions/" + session + "?isOffline=false");
        Deadline.in(PROMPTLY)
                .await("the system was told", () -> other.endedSessions().contains(session));
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    private static JsonNode delivery(Cast cast, Officer officer) {
        return cast.auditor().deliveriesAbout(officer).get(0);
    }

    private static RelyingParty accountConsole(World world) {
        String realm = world.runFile().keycloak().realm();
        String url = world.keycloak().url();
        return new RelyingParty(url, realm, "account-console", "", url + "/realms/" + realm + "/account/");
    }
}
