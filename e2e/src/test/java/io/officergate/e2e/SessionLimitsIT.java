package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.world.World;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.Tokens;
import io.officergate.world.tools.FakeTimeOnMachine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SES-1: idle sessions end, those of privileged officers sooner, in a realm whose admin wanted them to last for days. */
@LiveWorld
class SessionLimitsIT {
    private static final String SCOPE = "openid";
    private static final String IDLE = "ssoSessionIdleTimeout";
    private static final String LONGEST = "ssoSessionMaxLifespan";

    private boolean isInTheFuture;

    @BeforeAll
    static void libfaketimeIsHere() {
        FakeTimeOnMachine.acquire(Path.of("target/tools.log"));
    }

    @BeforeEach
    void aRealmAdminWantsSessionsToLast(World world) {
        sessionsLast(world, Duration.ofDays(2), Duration.ofDays(3));
    }

    @AfterEach
    void comesBack(World world) {
        if (isInTheFuture) {
            world.keycloak().restartWithClockAheadBy(Duration.ZERO);
        }
        sessionsLast(world, Duration.ofMinutes(15), Duration.ofHours(8));
    }

    @Test
    void idleSessionsEndThoseOfPrivilegedOfficersSooner(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer admin = cast.officerLike("binh");
        Officer liaison = cast.officerLike("binh");
        admin.isGivenRole("SYSTEM_ADMIN");
        liaison.isGivenRole("SECURITY_LIAISON");
        HeadlessSignIn desk = new HeadlessSignIn(world.sampleAsClient());
        HeadlessSignIn adminDesk = new HeadlessSignIn(world.sampleAsClient());
        HeadlessSignIn liaisonDesk = new HeadlessSignIn(world.sampleAsClient());
        Tokens plain = lan.signsInWith(desk, SCOPE);
        Tokens privileged = admin.signsInWith(adminDesk, SCOPE);
        Tokens liaisons = liaison.signsInWith(liaisonDesk, SCOPE);
        assertThat(lifeOf(plain)).as("JML-1").isEqualTo(60);
        assertThat(lifeOf(privileged))
                .as("so that a system in use comes back in time")
                .isBetween(55L, 62L);
        assertThat(lifeOf(liaisons)).isBetween(55L, 62L);
        assertThat(lifeOf(new Tokens(privileged.idToken(), "", "")))
                .as("the ID token")
                .isBetween(55L, 62L);

        isInTheFuture = true;
        world.keycloak().restartWithClockAheadBy(Duration.ofMinutes(6));
        Tokens refreshed = desk.refresh(plain);
        assertThatThrownBy(() -> adminDesk.refresh(privileged))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("session_idle");
        assertThat(cast.auditor().sessionsOf(admin)).isEmpty();
        assertThat(cast.auditor().deliveriesAbout(admin))
                .as("its systems are told")
                .hasSize(1);
        assertThatThrownBy(() -> liaisonDesk.signInAgain(SCOPE))
                .as("the cookie asks for both factors again")
                .isInstanceOf(Refused.class);
        assertThat(cast.auditor().sessionsOf(liaison)).isEmpty();
        desk.signInAgain(SCOPE);

        world.keycloak().restartWithClockAheadBy(Duration.ofMinutes(18));
        Tokens again = desk.refresh(refreshed);
        world.keycloak().restartWithClockAheadBy(Duration.ofMinutes(36));
        assertThatThrownBy(() -> desk.refresh(again))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("session_idle");
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    @Test
    void aSessionInUseEndsAfterEightHours(World world, Cast cast) throws SQLException {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn desk = new HeadlessSignIn(world.sampleAsClient());
        Tokens early = lan.signsInWith(desk, SCOPE);
        beganEarlier(world, lan, Duration.ofHours(8).minusMinutes(5));
        Tokens late = desk.refresh(early);
        beganEarlier(world, lan, Duration.ofMinutes(6));
        assertThatThrownBy(() -> desk.refresh(late))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("session_too_long");
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    /** As if the officer had worked since then: eight hours of visits every few minutes would take a test as long. */
    private static void beganEarlier(World world, Officer officer, Duration by) throws SQLException {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(
                        "update OFFLINE_USER_SESSION set CREATED_ON = CREATED_ON - ? where USER_ID = ?")) {
            statement.setLong(1, by.toSeconds());
            statement.setString(2, officer.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        // What a node remembers goes with it.
        world.keycloak().restartWithClockAheadBy(Duration.ZERO);
    }

    private static long lifeOf(Tokens tokens) {
        return tokens.claims().path("exp").asLong()
                - tokens.claims().path("iat").asLong();
    }

    private static void sessionsLast(World world, Duration idle, Duration longest) {
        String address = "/" + world.runFile().keycloak().realm();
        ObjectNode realm = world.admin().get(address).deepCopy();
        realm.put(IDLE, idle.toSeconds());
        realm.put(LONGEST, longest.toSeconds());
        world.admin().put(address, realm);
    }
}
