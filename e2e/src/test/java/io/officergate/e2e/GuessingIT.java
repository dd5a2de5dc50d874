package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.GuessingRealm;
import io.officergate.e2e.people.Leisure;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.PasswordChecks;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MFA-2 on the real server: what is counted, on which path, and that it is exact. */
@LiveWorld
class GuessingIT {
    private static final String WRONG = "400 Invalid user credentials";
    /** The password was right: it is the token gate that says no to an account without a number. */
    private static final String RIGHT = "400 personal_number_missing";

    private static final int GUESSES = 100;

    /** Two nodes without the client policies of the server, which would let nobody guess by the password grant. */
    private static final List<KeycloakNode> CARELESS = new ArrayList<>();

    @BeforeAll
    static void startsCarelessNodes(World world) {
        CARELESS.add(world.anotherKeycloakWithoutPolicies());
        CARELESS.add(world.anotherKeycloakWithoutPolicies());
    }

    @AfterAll
    static void stopsThem(World world) {
        CARELESS.forEach(world::dismiss);
        CARELESS.clear();
    }

    /** All tests come from one address. */
    @BeforeEach
    void forgetsWhatOthersDidFromHere(World world) throws SQLException {
        try (Connection database = world.postgres().connect();
                Statement statement = database.createStatement()) {
            statement.execute("delete from OG_GUESS_ADDRESS");
        }
    }

    @Test
    void fiveWrongPasswordsLockOutTheRightOne(World world) {
        try (GuessingRealm realm = new GuessingRealm(world)) {
            String node = CARELESS.get(0).url();
            PasswordChecks checks =
                    new PasswordChecks(realm.name(), List.of(CARELESS.get(0).managementUrl()));
            assertThat(realm.tries(node, GuessingRealm.ACCOUNT, GuessingRealm.PASSWORD))
                    .as("before")
                    .isEqualTo(RIGHT);
            for (int i = 0; i < 5; i++) {
                assertThat(realm.tries(node, GuessingRealm.ACCOUNT, "wrong" + i))
                        .isEqualTo(WRONG);
            }
            long checked = checks.soFar();
            assertThat(realm.tries(node, GuessingRealm.ACCOUNT, GuessingRealm.PASSWORD))
                    .isEqualTo(WRONG);
            assertThat(checks.soFar()).as("nothing was checked").isEqualTo(checked);
        }
    }

    @Test
    void aHundredGuessesAtTheSameMomentOnTwoNodesAreFiveChecks(World world) throws Exception {
        try (GuessingRealm realm = new GuessingRealm(world)) {
            PasswordChecks checks = new PasswordChecks(
                    realm.name(),
                    CARELESS.stream().map(KeycloakNode::managementUrl).toList());
            List<String> answers = Together.doAll(IntStream.range(0, GUESSES)
                    .mapToObj(i -> (Callable<String>)
                            () -> realm.tries(CARELESS.get(i % 2).url(), GuessingRealm.ACCOUNT, "wrong-guess-" + i))
                    .toList());
            assertThat(answers).hasSize(GUESSES).containsOnly(WRONG);
            assertThat(checks.soFar()).isEqualTo(5);
        }
    }

    @Test
    void aCodeIsGoodOnceAlsoAtTheSameMomentOnTwoNodes(World world) throws Exception {
        try (GuessingRealm realm = new GuessingRealm(world)) {
            String code = realm.code();
            List<String> answers = Together.doAll(IntStream.range(0, 10)
                    .mapToObj(i -> (Callable<String>)
                            () -> realm.triesCode(CARELESS.get(i % 2).url(), code))
                    .toList());
            assertThat(answers).containsOnly(RIGHT, WRONG).containsOnlyOnce(RIGHT);
        }
    }

    @Test
    void rightPasswordsAreGivenBackHoweverOften(World world) {
        try (GuessingRealm realm = new GuessingRealm(world)) {
            for (int i = 0; i < 12; i++) {
                assertThat(realm.tries(CARELESS.get(0).url(), GuessingRealm.ACCOUNT, GuessingRealm.PASSWORD))
                        .isEqualTo(RIGHT);
            }
        }
    }

    @Test
    void passwordsAndCodesCountTogether(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Visitor visitor = new Visitor(world).comes();
        visitor.tries(lan.userName(), "wrong").tries(lan.userName(), "wrong too");
        visitor.tries(lan.userName(), lan.password());
        assertThat(visitor.isAskedForACode()).isTrue();
        visitor.triesCode("000000").triesCode("000001").triesCode("000002");
        visitor.triesCode(lan.unusedCode());
        assertThat(visitor.isIn()).as("the sixth, though right").isFalse();
    }

    @Test
    void whoKnowsThePasswordGetsNoFurtherCodesByGivingItAgain(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Visitor visitor = new Visitor(world);
        for (int i = 0; i < 5; i++) {
            visitor.comes().tries(lan.userName(), lan.password());
            assertThat(visitor.isAskedForACode()).as("code page %d", i).isTrue();
            visitor.triesCode("00000" + i);
        }
        visitor.comes().tries(lan.userName(), lan.password());
        assertThat(visitor.isAskedForACode()).isFalse();
    }

    @Test
    void aCompletedSignInForgivesWhatWasWrongBefore(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        for (int i = 0; i < 3; i++) {
            Visitor visitor = new Visitor(world).comes();
            visitor.tries(lan.userName(), "wrong").tries(lan.userName(), lan.password());
            visitor.triesCode("000000").triesCode(lan.unusedCode());
            assertThat(visitor.isIn()).as("sign-in %d", i).isTrue();
        }
    }

    @Test
    void anUnknownNameIsAnsweredLikeAnAccountInEveryWord(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        String nobody = "nobody-" + lan.userName().substring(4);
        for (String language : List.of("vi", "en")) {
            Visitor known = new Visitor(world, language).comes();
            Visitor unknown = new Visitor(world, language).comes();
            for (int i = 0; i < 7; i++) {
                known.tries(lan.userName(), "wrong" + i);
                unknown.tries(nobody, "wrong" + i);
                assertThat(unknown.reads()).as("try %d", i).isNotEmpty().isEqualTo(known.reads());
                assertThat(skeleton(unknown, nobody)).as("try %d", i).isEqualTo(skeleton(known, lan.userName()));
            }
        }
    }

    @Test
    void afterThreeFailuresNothingIsCheckedWithoutTheWork(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Visitor visitor = new Visitor(world).comes();
        for (int i = 0; i < 3; i++) {
            assertThat(visitor.challenge()).as("page %d", i).isEmpty();
            visitor.tries(lan.userName(), "wrong" + i);
        }
        String challenge = visitor.challenge().orElseThrow();
        visitor.triesWithoutTheWork(lan.userName(), lan.password());
        assertThat(visitor.reads()).startsWith("Để bảo vệ tài khoản");

        Visitor other = new Visitor(world).comes();
        other.submits(Map.of(
                "username",
                lan.userName(),
                "password",
                lan.password(),
                "guessingSolution",
                Visitor.solution(challenge)));
        assertThat(other.isAskedForACode()).as("another's work").isFalse();

        visitor.tries(lan.userName(), "wrong again");
        assertThat(visitor.reads()).isEqualTo("Tên đăng nhập hoặc mật khẩu không đúng.");
        String used = Visitor.solution(challenge);
        visitor.submits(Map.of("username", lan.userName(), "password", lan.password(), "guessingSolution", used));
        assertThat(visitor.isAskedForACode())
                .as("a first challenge of this sign-in")
                .isTrue();
        visitor.comes();
    }

    @Test
    void aVerifiedUnlockForgetsAndIsAudited(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        Leisure.awaitFor(world, lan);
        Visitor visitor = new Visitor(world).comes();
        for (int i = 0; i < 5; i++) {
            visitor.tries(lan.userName(), "wrong" + i);
        }
        JsonNode held = cast.auditor().recordOf(lan).path("guessing").path(0);
        assertThat(held.path("counted").asText()).isEqualTo("elsewhere");
        assertThat(held.path("failures").asInt()).isEqualTo(5);
        assertThat(held.path("lockedUntil").asText()).isNotEmpty();

        String unlock =
                "/" + world.runFile().keycloak().realm() + "/officergate/officers/" + lan.id() + "/guessing-unlock";
        assertThatThrownBy(() -> world.admin().post(unlock, Map.of("reason", "ok")))
                .hasMessageContaining("answered 400")
                .hasMessageContaining("identityCheck");
        world.admin().post(unlock, Map.of("reason", "mistyped", "identityCheck", "identity card seen at the desk"));

        visitor.comes().tries(lan.userName(), lan.password());
        assertThat(visitor.isAskedForACode()).isTrue();
        assertThat(cast.auditor().auditOf(lan))
                .extracting(entry -> entry.path("action").asText())
                .contains("GUESSING_LOCKED", "GUESSING_UNLOCKED");
    }

    @Test
    void aDisabledAccountIsToldApartOnlyByItsPassword(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        ObjectNode account = cast.auditor().accountOf(lan).deepCopy();
        world.admin()
                .put("/" + world.runFile().keycloak().realm() + "/users/" + lan.id(), account.put("enabled", false));
        Visitor visitor = new Visitor(world).comes().tries(lan.userName(), "wrong");
        assertThat(visitor.reads()).isEqualTo("Tên đăng nhập hoặc mật khẩu không đúng.");
        assertThat(visitor.tries(lan.userName(), lan.password()).page())
                .contains("Tài khoản này hiện không sử dụng được.");
    }

    /** The page without what differs from one answer to the next: addresses, keys, the name that was typed. */
    private static String skeleton(Visitor visitor, String typed) {
        return visitor.page()
                .replace(typed, "NAME")
                .replaceAll("data-challenge=\"[^\"]*\"", "CHALLENGE")
                .replaceAll("(session_code|execution|tab_id|client_data)=[^&\"]*", "$1")
                .replaceAll("\"[A-Za-z0-9+/=_-]{20,}\"", "KEY");
    }
}
