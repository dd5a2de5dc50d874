package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Administrator;
import io.officergate.e2e.people.Auditor;
import io.officergate.e2e.people.Authenticator;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.ManyPhones;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** MFA-1, ACC-2, SES-1, AUD-1: Keycloak is killed while people wait for its answers. What was begun is done whole, or not at all. */
@LiveWorld
class KilledInTheMiddleIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int PEOPLE = 8;
    private static final int CODES_BEFORE_THE_KILL = 20;
    private static final int PEOPLE_WHO_SIGN_IN = 4;
    private static final int SIGN_INS_BEFORE_THE_KILL = 20;

    @Test
    void aCodeThatWasShownIsInTheAuditTrail(World world, Cast cast) throws Exception {
        List<Officer> officers = people(cast);
        Administrator administrator = cast.administrator();
        List<Officer> served = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch enough = new CountDownLatch(CODES_BEFORE_THE_KILL);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Officer officer : officers) {
            tasks.add(() -> untilTheServerIsGone(() -> {
                while (true) {
                    administrator.issuesActivationCodeFor(officer.id());
                    served.add(officer);
                    enough.countDown();
                }
            }));
        }
        tasks.add(() -> killAfter(enough, world));
        assertThat(Together.doAll(tasks))
                .as("the last one killed the server in time")
                .last()
                .isEqualTo(true);
        comesBack(world);

        Auditor auditor = cast.auditor();
        for (Officer officer : officers) {
            List<String> recorded = codesIssuedFor(officer, auditor);
            assertThat(recorded)
                    .as("entries for %s", officer.userName())
                    .hasSizeGreaterThanOrEqualTo(Collections.frequency(served, officer));
            if (!recorded.isEmpty()) {
                assertThat(keptCode(world, officer).id()).isIn(recorded);
            }
        }
    }

    @Test
    void aCodeIsUsedUpExactlyWhenThePhoneIsRegistered(World world, Cast cast) throws Exception {
        List<Officer> officers = people(cast);
        Administrator administrator = cast.administrator();
        List<Visitor> visitors = new ArrayList<>();
        for (Officer officer : officers) {
            administrator.removesFactorsOf(officer);
            String code = administrator.issuesActivationCodeFor(officer.id());
            visitors.add(new Visitor(world)
                    .tries(officer.userName(), officer.password())
                    .submits(Map.of("activationCode", code)));
        }
        CountDownLatch first = new CountDownLatch(1);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Visitor visitor : visitors) {
            String secret = visitor.hiddenField("totpSecret");
            String firstCode = Authenticator.withRawSecret(secret).unusedCode();
            tasks.add(() -> untilTheServerIsGone(() -> {
                visitor.submits(Map.of("totpSecret", secret, "totp", firstCode, "userLabel", "Điện thoại"));
                first.countDown();
            }));
        }
        tasks.add(() -> killAfter(first, world));
        assertThat(Together.doAll(tasks))
                .as("the last one killed the server in time")
                .last()
                .isEqualTo(true);
        comesBack(world);

        List<Boolean> registered = new ArrayList<>();
        for (Officer officer : officers) {
            boolean hasPhone = administrator.credentialsOf(officer).contains("otp");
            assertThat(keptCode(world, officer).used())
                    .as("the code of %s, phone: %s", officer.userName(), hasPhone)
                    .isEqualTo(hasPhone);
            registered.add(hasPhone);
        }
        assertThat(registered).contains(true);
    }

    @Test
    void ofSignInsAtMostOneIsLive(World world, Cast cast) throws Exception {
        List<Officer> officers = people(cast).subList(0, PEOPLE_WHO_SIGN_IN);
        Map<Officer, List<Tokens>> given = new HashMap<>();
        Map<Officer, ManyPhones> phonesOf = new HashMap<>();
        RelyingParty system = world.sampleAsClient();
        CountDownLatch enough = new CountDownLatch(SIGN_INS_BEFORE_THE_KILL);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Officer officer : officers) {
            ManyPhones phones = phonesOf.computeIfAbsent(officer, who -> ManyPhones.of(world, who));
            List<Tokens> taken = given.computeIfAbsent(officer, who -> Collections.synchronizedList(new ArrayList<>()));
            tasks.add(() -> untilTheServerIsGone(() -> {
                for (int i = 0; i < SIGN_INS_BEFORE_THE_KILL; i++) {
                    taken.add(new HeadlessSignIn(system).redeem(phones.signsInAt(system)));
                    enough.countDown();
                }
            }));
        }
        tasks.add(() -> killAfter(enough, world));
        assertThat(Together.doAll(tasks))
                .as("the last one killed the server in time")
                .last()
                .isEqualTo(true);
        comesBack(world);

        Auditor auditor = cast.auditor();
        for (Officer officer : officers) {
            List<Tokens> taken = given.get(officer);
            taken.subList(0, taken.size() - 1).forEach(officer::cannotRefresh);
            long replaced = auditor.actionsOn(officer.id()).stream()
                    .filter("SESSION_REPLACED"::equals)
                    .count();
            assertThat(replaced).isGreaterThanOrEqualTo(taken.size() - 1);
            Deadline.in(PATIENCE)
                    .await(
                            "every replaced session was told",
                            () -> auditor.deliveriesAbout(officer).stream()
                                            .filter(delivery -> delivery.path("state")
                                                    .asText()
                                                    .equals("DELIVERED"))
                                            .count()
                                    == replaced);
            // The right tries of the last seconds were not given back by the server that was killed.
            world.admin()
                    .post(
                            "/officers/officergate/officers/" + officer.id() + "/guessing-unlock",
                            Map.of(
                                    "reason",
                                    "máy chủ bị tắt giữa chừng",
                                    "identityCheck",
                                    "gọi lại số máy của đơn vị"));
            officer.refreshes(
                    new HeadlessSignIn(system).redeem(phonesOf.get(officer).signsInAt(system)));
            taken.forEach(officer::cannotRefresh);
        }
    }

    @Test
    void whoWasSignedOutIsSignedOutEverywhere(World world, Cast cast) throws Exception {
        List<Officer> officers = people(cast);
        Map<Officer, Tokens> given = new HashMap<>();
        for (Officer officer : officers) {
            given.put(officer, officer.takesTokens("openid"));
        }
        CountDownLatch first = new CountDownLatch(1);
        Map<Officer, Boolean> answered = new ConcurrentHashMap<>();
        AdminRest admin = world.admin();
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (Officer officer : officers) {
            tasks.add(() -> {
                boolean isDone =
                        untilTheServerIsGone(() -> admin.post("/officers/users/" + officer.id() + "/logout", Map.of()));
                answered.put(officer, isDone);
                first.countDown();
                return isDone;
            });
        }
        tasks.add(() -> killAfter(first, world));
        Together.doAll(tasks);
        comesBack(world);

        Auditor auditor = cast.auditor();
        for (Officer officer : officers) {
            boolean isSignedOut = auditor.sessionsOf(officer).isEmpty();
            assertThat(isSignedOut || !answered.get(officer))
                    .as("what was answered is done")
                    .isTrue();
            if (isSignedOut) {
                officer.cannotRefresh(given.get(officer));
            } else {
                officer.refreshes(given.get(officer));
            }
            Deadline.in(PATIENCE)
                    .await(
                            officer.userName() + ", signed out: " + isSignedOut,
                            () -> auditor.deliveriesAbout(officer).stream()
                                            .filter(delivery -> delivery.path("state")
                                                    .asText()
                                                    .equals("DELIVERED"))
                                            .count()
                                    == (isSignedOut ? 1 : 0));
        }
    }

    private static List<Officer> people(Cast cast) {
        return Stream.generate(() -> cast.officerLike("lan")).limit(PEOPLE).toList();
    }

    /** Whether it was done; false when the connection broke. */
    private static boolean untilTheServerIsGone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private static boolean killAfter(CountDownLatch moment, World world) throws InterruptedException {
        boolean come = moment.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        world.keycloak().kill();
        return come;
    }

    private static void comesBack(World world) {
        world.keycloak().start();
        world.keycloak().awaitReady();
    }

    private static List<String> codesIssuedFor(Officer officer, Auditor auditor) {
        return auditor.auditOf(officer).stream()
                .filter(entry -> entry.path("action").asText().equals("ACTIVATION_CODE_ISSUED"))
                .map((JsonNode entry) -> entry.path("detail").path("code").asText())
                .toList();
    }

    private record KeptCode(String id, boolean used) {}

    private static KeptCode keptCode(World world, Officer officer) throws SQLException {
        try (Connection database = world.postgres().connect();
                PreparedStatement statement = database.prepareStatement(
                        "select CODE_ID, USED_AT is not null from OG_ACTIVATION_CODE where OFFICER_ID = ?")) {
            statement.setString(1, officer.id());
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).as("a code of %s", officer.userName()).isTrue();
                return new KeptCode(row.getString(1), row.getBoolean(2));
            }
        }
    }
}
