package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.World;
import io.officergate.world.people.Credentials;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PWD-1: passwords end in time, none that is refused is set by anybody, and nobody chooses one for somebody else. */
@LiveWorld
class PasswordsIT {
    private static final String REALM = "/officers";
    private static final String CHOSEN = "Suoi-Can-Mua-Kho-";
    /** In the address of the page for another password. */
    private static final String ANOTHER = "UPDATE_PASSWORD";

    @ParameterizedTest
    @CsvSource({
        "'', P61D, true", "'', P90D, false", "'', P91D, false",
        "UNIT_ADMIN, P35D, true", "UNIT_ADMIN, P60D, false", "UNIT_ADMIN, P61D, false"
    })
    void endsWithItsDays(String role, Duration age, boolean usable, Cast cast) {
        Officer lan = cast.officerLike("lan");
        if (!role.isEmpty()) {
            lan.isGivenRole(role);
        }
        cast.passwordAge().is(lan, age);
        if (usable) {
            lan.takesTokens("openid");
        } else {
            assertThatThrownBy(() -> lan.takesTokens("openid")).hasMessageContaining(ANOTHER);
            assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT119H58M, true", "PT120H, false", "PT144H, false"})
    void endsToTheMinuteWhereItIsNotSpread(Duration age, boolean usable, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        cast.administrator().letsPasswordsLast(lan, 5);
        cast.passwordAge().is(lan, age);
        if (usable) {
            lan.refreshes(tokens);
        } else {
            assertThatThrownBy(() -> lan.refreshes(tokens)).hasMessageContaining("password_expired");
        }
    }

    @ParameterizedTest
    @CsvSource({"REALM", "ROLE", "SYSTEM"})
    void whoAsksForFewerDaysGetsThem(String who, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.passwordAge().is(lan, Duration.ofDays(30));
        lan.takesTokens("openid");
        String path =
                switch (who) {
                    case "REALM" -> REALM;
                    case "ROLE" -> roleOfLan(world);
                    default -> REALM + "/clients/" + client(world);
                };
        ask(world, path, "30");
        try {
            assertThatThrownBy(() -> lan.takesTokens("openid")).hasMessageContaining(ANOTHER);
        } finally {
            ask(world, path, "");
        }
        lan.takesTokens("openid");
    }

    @Test
    void withoutADateOrWithOneToComeItHasExpired(Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.passwordAge().isUnknown(lan);
        assertThatThrownBy(() -> lan.takesTokens("openid")).hasMessageContaining(ANOTHER);
        cast.passwordAge().is(lan, Duration.ofDays(-30));
        assertThatThrownBy(() -> lan.takesTokens("openid")).hasMessageContaining(ANOTHER);
    }

    @Test
    void systemsAreToldUntilWhen(Cast cast) {
        Officer lan = cast.officerLike("lan");
        Instant set = Instant.now().minus(Duration.ofDays(10));
        cast.passwordAge().is(lan, Duration.ofDays(10));
        long until = new Tokens(lan.takesTokens("openid").idToken(), "", "")
                .claims()
                .path("password_expires_at")
                .asLong();
        assertThat(Instant.ofEpochSecond(until))
                .isBetween(
                        set.plus(Duration.ofDays(76)),
                        set.plus(Duration.ofDays(90)).plusSeconds(60));
    }

    @Test
    void aSessionEndsAtItsNextTokenAfterThePassword(Cast cast) {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.refreshes(lan.takesTokens("openid"));
        cast.passwordAge().is(lan, Duration.ofDays(90));
        assertThatThrownBy(() -> lan.refreshes(tokens)).hasMessageContaining("password_expired");
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        assertThat(cast.auditor().auditOf(lan).toString()).contains("TOKEN_REFUSED", "password_expired");
    }

    @Test
    void oneThatAnAdministratorChoseIsGoodOnce(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        resets(lan, CHOSEN + 1, world);

        lan.cannotRefresh(tokens);
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        assertThat(cast.auditor().actionsOn(lan.id())).contains("PASSWORD_SET_BY_ANOTHER", "ACCESS_ENDED");
        isAskedForAnother(world, lan, CHOSEN + 1);
        assertThat(new Visitor(world).tries(lan.userName(), CHOSEN + 1).reads())
                .as("a second time")
                .contains("không đúng");
    }

    @Test
    void ofTwoAtOnceWithAChosenPasswordOneGetsIn(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        resets(lan, CHOSEN + 1, world);
        List<Visitor> visitors = List.of(new Visitor(world), new Visitor(world));
        List<Callable<Boolean>> tries = new ArrayList<>();
        visitors.forEach(visitor ->
                tries.add(() -> visitor.tries(lan.userName(), CHOSEN + 1).isAskedForACode()));
        assertThat(Together.doAll(tries)).containsExactlyInAnyOrder(true, false);
    }

    @ParameterizedTest
    @CsvSource({"PT23H59M, true", "PT24H, false", "PT24H1M, false"})
    void oneThatAnAdministratorChoseIsGoodForADay(Duration age, boolean good, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        resets(lan, CHOSEN + 1, world);
        cast.passwordAge().isThatOfAnUnusedOne(lan, age);
        assertThat(new Visitor(world).tries(lan.userName(), CHOSEN + 1).isAskedForACode())
                .isEqualTo(good);
    }

    @Test
    void noAdministratorMakesItLast(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        resets(lan, CHOSEN + 1, world);
        ObjectNode account = world.admin().get(userOf(lan)).deepCopy();
        account.putArray("requiredActions");
        world.admin().put(userOf(lan), account);
        isAskedForAnother(world, lan, CHOSEN + 1);

        account.putArray("credentials").addPOJO(Credentials.password(CHOSEN + 2));
        world.admin().put(userOf(lan), account);
        isAskedForAnother(world, lan, CHOSEN + 2);

        String password = credential(world, lan);
        world.admin().delete(userOf(lan) + "/credentials/" + password);
        account.putArray("credentials").addPOJO(Credentials.password(CHOSEN + 3));
        world.admin().put(userOf(lan), account);
        isAskedForAnother(world, lan, CHOSEN + 3);
    }

    @Test
    void aRealmAdminWhoTakesThePageAwayOpensNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.passwordAge().is(lan, Duration.ofDays(90));
        String path = REALM + "/authentication/required-actions/UPDATE_PASSWORD";
        ObjectNode action = world.admin().get(path).deepCopy();
        world.admin().put(path, action.deepCopy().put("enabled", false));
        try {
            assertThatThrownBy(() -> lan.takesTokens("openid")).hasMessageContaining("password_expired");
            assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        } finally {
            world.admin().put(path, action);
        }
    }

    @Test
    void theLastTenAreNotUsedAgain(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        JsonNode realm = world.admin().get(REALM);
        world.admin().put(REALM, Map.of("passwordPolicy", ""));
        try {
            for (int i = 0; i < 10; i++) {
                resets(lan, CHOSEN + i + "x", world);
                assertThat(refusalOf(lan, CHOSEN + "0x", world)).contains("was answered 400", "PWD-1: used_before");
            }
            resets(lan, CHOSEN + "10x", world);
            resets(lan, CHOSEN + "0x", world);
        } finally {
            world.admin()
                    .put(
                            REALM,
                            Map.of(
                                    "passwordPolicy",
                                    realm.path("passwordPolicy").asText()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Ngan-7, too_short",
        "khong chu hoa 7 nao, no_capital",
        "KHONG CHU THUONG 7, no_small_letter",
        "Khong co so nao het, no_digit",
        "Khongcokytudacbiet7, no_sign",
        "Nguyễn-trời-mưa-27, personal",
        "Sông-Mây-bay-27-lần, personal",
        "Mua-12345-gio-To, run",
        "Mat-Khau-2026-!!, common",
        "abc, 'too_short, no_capital, no_digit, no_sign'"
    })
    void noAdministratorSetsARefusedOne(String password, String flaws, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        assertThat(refusalOf(lan, password, world)).contains("was answered 400", "PWD-1: " + flaws);
        lan.takesTokens("openid");
    }

    @Test
    void theServerMakesOneForAnOfficerWhoStandsThere(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        String path = REALM + "/officergate/officers/" + lan.id() + "/temporary-password";
        assertThatThrownBy(() -> world.admin().post(path, Map.of())).hasMessageContaining("identityCheck");
        String made = world.admin()
                .ask(path, Map.of("identityCheck", "thẻ căn cước, tại quầy"))
                .path("password")
                .asText();
        assertThat(made).hasSizeGreaterThanOrEqualTo(15);
        assertThat(cast.auditor().auditOf(lan).toString())
                .contains("TEMPORARY_PASSWORD_ISSUED", "thẻ căn cước, tại quầy")
                .doesNotContain(made);
        isAskedForAnother(world, lan, made);
    }

    private static void isAskedForAnother(World world, Officer officer, String password) {
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClient());
        assertThatThrownBy(() -> program.signIn(officer.userName(), password, officer::unusedCode, "openid"))
                .hasMessageContaining(ANOTHER);
    }

    private static void resets(Officer officer, String password, World world) {
        world.admin()
                .put(
                        userOf(officer) + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false));
    }

    private static String refusalOf(Officer officer, String password, World world) {
        Throwable refusal = catchThrowable(() -> resets(officer, password, world));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.getMessage();
    }

    private static String credential(World world, Officer officer) {
        for (JsonNode credential : world.admin().get(userOf(officer) + "/credentials")) {
            if (credential.path("type").asText().equals("password")) {
                return credential.path("id").asText();
            }
        }
        throw new AssertionError("no password");
    }

    private static String userOf(Officer officer) {
        return REALM + "/users/" + officer.id();
    }

    private static String client(World world) {
        return world.admin()
                .get(REALM + "/clients?clientId=public-services-hanoi")
                .path(0)
                .path("id")
                .asText();
    }

    private static String roleOfLan(World world) {
        return REALM + "/clients/" + client(world) + "/roles/RECEPTION";
    }

    private static void ask(World world, String path, String days) {
        ObjectNode thing = world.admin().get(path).deepCopy();
        ObjectNode attributes = thing.withObject("attributes");
        if (path.contains("/roles/")) {
            attributes.putArray("officergate.password-days").add(days);
        } else {
            attributes.put("officergate.password-days", days);
        }
        world.admin().put(path, thing);
    }
}
