package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.GuessingRealm;
import io.officergate.e2e.people.Leisure;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.PasswordChecks;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.World;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MFA-2 by address and by device: a spray is stopped, an office is not, and nobody is locked out from elsewhere. */
@LiveWorld
class WhereGuessesComeFromIT {
    /** All tests come from one address; a node remembers sign-ins a few seconds after they were made. */
    @BeforeEach
    void forgetsWhatOthersDidFromHere(World world) throws SQLException, InterruptedException {
        Leisure.await();
        try (Connection database = world.postgres().connect();
                Statement statement = database.createStatement()) {
            statement.execute("delete from OG_GUESS_ADDRESS");
        }
    }

    @Test
    void aSprayFromOneAddressIsStopped(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        long toldBefore = timesThrottled(cast);
        Visitor spray = new Visitor(world).comes();
        String realm = world.runFile().keycloak().realm();
        int answered = 0;
        for (int i = 0; i < 1000; i++) {
            spray.tries("sprayed-" + i + lan.userName(), GuessingRealm.PASSWORD);
            answered += spray.reads().equals("Tên đăng nhập hoặc mật khẩu không đúng.") ? 1 : 0;
        }
        assertThat(answered).isEqualTo(30);
        PasswordChecks checks =
                new PasswordChecks(realm, List.of(world.keycloak().managementUrl()));
        long before = checks.soFar();
        spray.comes().tries(lan.userName(), lan.password());
        assertThat(spray.reads())
                .matches("Quá nhiều lần đăng nhập sai từ mạng này. Vui lòng thử lại sau 1[0-5] phút\\.");
        assertThat(checks.soFar()).as("not even the right one is checked").isEqualTo(before);
        assertThat(timesThrottled(cast)).as("told once").isEqualTo(toldBefore + 1);
    }

    /** Two mistakes and a sign-in each; as many as no office makes within the seconds a node takes to remember them. */
    @Test
    void anOfficeOfSixtyBehindOneAddressIsNot(World world, Cast cast) {
        for (int i = 0; i < 60; i++) {
            Officer officer = cast.officerLike("lan");
            Visitor visitor = new Visitor(world).comes();
            visitor.tries(officer.userName(), "mistyped").tries(officer.userName(), officer.password());
            visitor.triesCode("000000").triesCode(officer.unusedCode());
            assertThat(visitor.isIn()).as("officer %d: %s", i, visitor.reads()).isTrue();
            if (i % 10 == 9) {
                Leisure.awaitFor(world, officer);
            }
        }
    }

    @Test
    void aKnownDeviceGetsInWhileEverythingElseIsLocked(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Visitor desk = new Visitor(world).comes();
        desk.tries(lan.userName(), lan.password()).triesCode(lan.unusedCode());
        assertThat(desk.isIn()).isTrue();

        Leisure.awaitFor(world, lan);
        Visitor attacker = new Visitor(world).comes();
        for (int i = 0; i < 5; i++) {
            attacker.tries(lan.userName(), "wrong" + i);
        }
        attacker.tries(lan.userName(), lan.password());
        assertThat(attacker.reads()).startsWith("Tài khoản tạm khóa do đăng nhập sai 5 lần.");
        for (int i = 0; i < 60; i++) {
            attacker.tries("sprayed-" + i + lan.userName(), "wrong");
        }

        desk.comes().tries(lan.userName(), lan.password()).triesCode(lan.unusedCode());
        assertThat(desk.isIn()).as("on the officer's own device").isTrue();
        Leisure.awaitOnDevicesOf(world, lan);
        desk.comes();
        for (int i = 0; i < 5; i++) {
            desk.tries(lan.userName(), "wrong" + i);
        }
        desk.tries(lan.userName(), lan.password());
        assertThat(desk.isAskedForACode())
                .as("a stolen device has five tries too")
                .isFalse();
    }

    @Test
    void aForgedDeviceIsNobodys(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Visitor desk = new Visitor(world).comes();
        desk.tries(lan.userName(), lan.password()).triesCode(lan.unusedCode());
        Map<String, String> real = desk.deviceCookies();
        assertThat(real).hasSize(1);
        String name = real.keySet().iterator().next();
        String[] parts = real.get(name).split("\\.", -1);
        Officer binh = cast.officerLike("binh");
        Visitor other = new Visitor(world).comes();
        other.tries(binh.userName(), binh.password()).triesCode(binh.unusedCode());
        String anothers = other.deviceCookies().values().iterator().next();

        Leisure.awaitFor(world, lan, binh);
        Visitor attacker = new Visitor(world).comes();
        for (int i = 0; i < 5; i++) {
            attacker.tries(lan.userName(), "wrong" + i);
        }
        List<String> forged = List.of(
                String.join(".", "0".repeat(32), parts[1], parts[2]),
                String.join(".", parts[0], Long.toString(Long.parseLong(parts[1]) + 1), parts[2]),
                String.join(".", parts[0], parts[1], "0".repeat(64)),
                String.join(".", parts[0], "99999999999", parts[2]),
                anothers,
                "nonsense");
        for (String value : forged) {
            attacker.comes().shows(name, value).tries(lan.userName(), lan.password());
            assertThat(attacker.reads()).as(value).startsWith("Tài khoản tạm khóa do đăng nhập sai 5 lần.");
        }
        attacker.comes().shows(name, real.get(name)).tries(lan.userName(), lan.password());
        assertThat(attacker.isAskedForACode()).as("the real one").isTrue();
    }

    private static long timesThrottled(Cast cast) {
        return cast.auditor().auditOfRealm().stream()
                .filter(entry -> entry.path("action").asText().equals("ADDRESS_THROTTLED"))
                .count();
    }
}
