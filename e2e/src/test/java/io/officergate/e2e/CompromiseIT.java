package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Newcomers;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.Postbox;
import io.officergate.e2e.people.Together;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.World;
import io.officergate.world.keycloak.AdminRest;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.people.TextPage;
import io.officergate.world.people.Tokens;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** PWD-2: an account in other hands is worth nothing from the moment somebody says so. */
@LiveWorld
class CompromiseIT {
    private static final String REALM = "/officers";
    private static final String COMPROMISES = REALM + "/officergate/compromises";
    private static final String REASON = "danh sách bị lộ ngày 25/11";
    private static final Duration SOON = Duration.ofSeconds(60);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everythingEndsAndTheWayBackIsATemporaryPassword(boolean factorsToo, World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        String code = cast.administrator().issuesActivationCodeFor(lan.id());
        cast.administrator().reportsAsCompromised(lan, factorsToo);

        lan.cannotRefresh(tokens);
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        assertThat(new Visitor(world).tries(lan.userName(), lan.password()).reads())
                .contains("không đúng");
        JsonNode entry = cast.auditor().auditOf(lan).stream()
                .filter(told -> told.path("action").asText().equals("ACCOUNT_COMPROMISED"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.path("detail").path("reason").asText()).contains("danh sách bị lộ");
        assertThat(entry.path("detail").path("factors").asInt()).isEqualTo(factorsToo ? 1 : 0);
        String mail = cast.postboxOf(lan).getsMailAbout("bị báo lộ", SOON).text();
        assertThat(mail.contains("mã kích hoạt")).isEqualTo(factorsToo);
        assertThat(mail).doesNotContain("http");

        String made = cast.administrator().hasPasswordMadeFor(lan);
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClient());
        if (factorsToo) {
            assertThat(cast.administrator().credentialsOf(lan)).doesNotContain("otp");
            assertThat(new Visitor(world)
                            .tries(lan.userName(), made)
                            .submits(Map.of("activationCode", code))
                            .isIn())
                    .as("a code of before")
                    .isFalse();
        } else {
            assertThatThrownBy(() -> program.signIn(lan.userName(), made, lan::unusedCode, "openid"))
                    .hasMessageContaining("UPDATE_PASSWORD");
        }
    }

    @Test
    void offlineTokensEndToo(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        var system = cast.otherSystem();
        system.mayHaveOfflineTokens(true);
        Tokens tokens = lan.takesTokensAt(system.asClient(), "openid offline_access");
        cast.administrator().reportsAsCompromised(lan, false);
        lan.cannotRefreshAt(system.asClient(), tokens);
    }

    @Test
    void whoWaitsBetweenPasswordAndCodeIsOvertaken(World world, Cast cast) throws InterruptedException {
        Officer lan = cast.officerLike("lan");
        Visitor thief = new Visitor(world).tries(lan.userName(), lan.password());
        assertThat(thief.isAskedForACode()).isTrue();
        endOfSecond();
        cast.administrator().reportsAsCompromised(lan, false);
        thief.triesCode(lan.unusedCode());
        thief.submits(Map.of("password-new", "Ke-Gian-Chon-2026-x", "password-confirm", "Ke-Gian-Chon-2026-x"));
        assertThat(thief.isIn()).isFalse();
        assertThat(thief.page()).contains("đã bị kết thúc trong lúc này");
        assertThat(new Visitor(world)
                        .tries(lan.userName(), "Ke-Gian-Chon-2026-x")
                        .isAskedForACode())
                .isFalse();
    }

    @Test
    void whoWaitsOnThePageForAnotherPasswordIsOvertaken(World world, Cast cast) throws InterruptedException {
        Officer lan = cast.officerLike("lan");
        cast.passwordAge().is(lan, Duration.ofDays(91));
        Visitor thief = new Visitor(world).tries(lan.userName(), lan.password()).triesCode(lan.unusedCode());
        assertThat(thief.page()).contains("password-new");
        endOfSecond();
        cast.administrator().reportsAsCompromised(lan, false);
        thief.submits(Map.of("password-new", "Ke-Gian-Chon-2026-x", "password-confirm", "Ke-Gian-Chon-2026-x"));
        assertThat(thief.page()).contains("đã bị kết thúc trong lúc này");
    }

    @Test
    void whoHasProvenEverythingAndNoTokenYetIsOvertaken(World world, Cast cast) throws InterruptedException {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn thief = new HeadlessSignIn(world.sampleAsClient());
        var authorization =
                thief.authorize(lan.userName(), lan.password(), () -> Map.of("otp", lan.unusedCode()), "openid");
        endOfSecond();
        cast.administrator().reportsAsCompromised(lan, false);
        assertThatThrownBy(() -> thief.redeem(authorization)).isInstanceOf(HeadlessSignIn.Refused.class);
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
    }

    @Test
    void aLinkThatAnAdministratorMailedBeforeLeadsToNoPassword(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        world.admin().put(REALM + "/users/" + lan.id() + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
        String mail =
                cast.postboxOf(lan).getsMailAbout("cập nhật tài khoản", SOON).text();
        TextBrowser thief = new TextBrowser(world.keycloak().url(), "vi");
        TextPage page = thief.opens(link(mail));
        page = thief.opens(page.uri().resolve(link(page.body().replace("&amp;", "&"))));
        cast.administrator().reportsAsCompromised(lan, false);
        assertThat(new TextBrowser(world.keycloak().url(), "vi")
                        .opens(link(mail))
                        .body())
                .contains("Liên kết này không còn dùng được");
        page = thief.submits(
                page, Map.of("password-new", "Ke-Gian-Chon-2026-x", "password-confirm", "Ke-Gian-Chon-2026-x"));
        assertThat(page.body()).contains("đã bị kết thúc trong lúc này");
        assertThat(new Visitor(world)
                        .tries(lan.userName(), "Ke-Gian-Chon-2026-x")
                        .isAskedForACode())
                .isFalse();
    }

    /** The link of the action, not those by which the page changes its language. */
    private static URI link(String text) {
        return Pattern.compile("(http://localhost:[0-9]+)?/realms/\\S+/login-actions/action-token\\?[^\\s\"<>]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(link -> !link.contains("kc_locale"))
                .map(URI::create)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link in " + text));
    }

    @Test
    void aListSaysWhatBecameOfEach(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        JsonNode answer = world.admin()
                .ask(
                        COMPROMISES,
                        Map.of(
                                "reason",
                                REASON,
                                "officers",
                                List.of(lan.userName(), "khong-co-ai", binh.userName(), lan.userName())));
        assertThat(lines(answer))
                .containsExactly(lan.userName() + " ENDED", "khong-co-ai NOT_YOURS", binh.userName() + " ENDED");
        for (Officer officer : List.of(lan, binh)) {
            assertThat(cast.auditor().actionsOn(officer.id())).contains("ACCOUNT_COMPROMISED", "ACCESS_ENDED");
        }
    }

    @Test
    void aUnitIsEndedWithTheUnitsBelowIt(World world, Cast cast) {
        String above = "H26.103." + Newcomers.number().substring(8);
        String below = above + ".1";
        Officer head = cast.officerLike("lan");
        Officer clerk = cast.officerLike("binh");
        Officer other = cast.officerLike("hoa");
        String unit = newUnit(world, groupOf(world, "H26.103"), above);
        joins(world, head, unit);
        joins(world, clerk, newUnit(world, unit, below));
        Tokens hers = head.takesTokens("openid");
        assertThat(lines(world.admin().ask(COMPROMISES, Map.of("reason", REASON, "unit", below))))
                .containsExactly(clerk.userName() + " ENDED");
        head.refreshes(hers);
        assertThat(lines(world.admin().ask(COMPROMISES, Map.of("reason", REASON, "unit", above))))
                .containsExactlyInAnyOrder(head.userName() + " ENDED", clerk.userName() + " ENDED");
        head.cannotRefresh(hers);
        assertThat(lines(world.admin()
                        .ask(COMPROMISES, Map.of("reason", REASON, "unit", above, "after", clerk.userName()))))
                .as("binh comes before lan")
                .containsExactly(head.userName() + " ENDED");
        other.takesTokens("openid");
    }

    private static String groupOf(World world, String code) {
        JsonNode found = world.admin().get(REALM + "/groups?exact=true&search=" + code);
        while (!found.path(0).path("name").asText().equals(code)) {
            found = found.path(0).path("subGroups");
            if (found.isEmpty()) {
                throw new AssertionError("no unit " + code);
            }
        }
        return found.path(0).path("id").asText();
    }

    private static String newUnit(World world, String parent, String code) {
        return world.admin()
                .ask(REALM + "/groups/" + parent + "/children", Map.of("name", code))
                .path("id")
                .asText();
    }

    private static void joins(World world, Officer officer, String unit) {
        world.admin().put(REALM + "/users/" + officer.id() + "/groups/" + unit, Map.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 400 | reason, officers",
                "{\"reason\":\"ab\",\"unit\":\"H26\"} | 400 | reason",
                "{\"reason\":\"bị lộ\",\"unit\":\"H26\",\"officers\":[\"lan\"]} | 400 | officers",
                "{\"reason\":\"bị lộ\",\"officers\":[]} | 400 | officers",
                "{\"reason\":\"bị lộ\",\"officers\":[7]} | 400 | officers",
                "{\"reason\":\"bị lộ\",\"officers\":\"lan\"} | 400 | officers",
                "{\"reason\":\"bị lộ\",\"unit\":\"nowhere\"} | 400 | unit",
                "{\"reason\":\"bị lộ\",\"unit\":\"H99.999\"} | 422 | unit",
                "{\"reason\":\"bị lộ\",\"unit\":\"H26.103\",\"factorsToo\":\"yes\"} | 400 | factorsToo",
                "{\"reason\":\"bị lộ\",\"unit\":\"H26.103\",\"password\":\"x\"} | 400 | password",
                "{\"reason\":\"bị lộ\",\"unit\":\"H26.103\",\"after\":\" \"} | 400 | after",
                "{\"reason\":\"bị lộ\",\"officers\":[\"lan\"],\"after\":\"lan\"} | 400 | after",
                "[] | 400 | reason",
                "nonsense | 400 | JSON"
            })
    void whatIsWrongIsNamed(String body, int status, String named, World world) {
        assertThatThrownBy(() -> world.admin().postText(COMPROMISES, body))
                .isInstanceOfSatisfying(AdminRest.Refused.class, refused -> assertThat(refused.status())
                        .isEqualTo(status))
                .hasMessageContainingAll(named.split(", "));
    }

    @Test
    void theLinkOfAMailAsksFirstAndEndsOnce(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        Tokens tokens = lan.takesTokens("openid");
        URI link = Postbox.denialLink(cast.postboxOf(lan).getsMailAbout("trình duyệt mới", SOON));
        TextBrowser browser = new TextBrowser(world.keycloak().url(), "vi");
        for (int i = 0; i < 3; i++) {
            assertThat(browser.opens(link).body()).contains("Khóa tài khoản của tôi ngay");
        }
        Tokens newer = lan.refreshes(tokens);

        String key = TextBrowser.parameter(link, "key").orElseThrow();
        URI page = URI.create(link.toString().replaceFirst("\\?.*", ""));
        List<TextPage> answers = Together.doAll(Stream.<Callable<TextPage>>generate(
                        () -> () -> new TextBrowser(world.keycloak().url(), "vi").posts(page, Map.of("key", key)))
                .limit(5)
                .toList());
        assertThat(answers.stream().filter(answer -> answer.body().contains("không còn dùng được")))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.body().contains("đã được thực hiện trước đó")))
                .hasSize(4);
        lan.cannotRefresh(newer);
        assertThat(new Visitor(world).tries(lan.userName(), lan.password()).isAskedForACode())
                .isFalse();
        assertThat(cast.auditor().auditOf(lan).stream()
                        .filter(entry -> entry.path("action").asText().equals("ACCOUNT_COMPROMISED"))
                        .map(entry -> entry.path("actor").asText()))
                .containsExactly(lan.id());
        assertThat(cast.administrator().credentialsOf(lan)).contains("otp");

        cast.administrator().hasPasswordMadeFor(lan);
        assertThat(browser.posts(page, Map.of("key", key)).body()).contains("đã được thực hiện trước đó");
    }

    @Test
    void aForgedOrForeignLinkEndsNothing(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer binh = cast.officerLike("binh");
        Tokens tokens = lan.takesTokens("openid");
        URI link = Postbox.denialLink(cast.postboxOf(lan).getsMailAbout("trình duyệt mới", SOON));
        String key = TextBrowser.parameter(link, "key").orElseThrow();
        String server = world.keycloak().url();
        TextBrowser browser = new TextBrowser(server, "en");
        URI page = URI.create(link.toString().replaceFirst("\\?.*", ""));
        for (String forged : List.of(
                "",
                "x".repeat(10_000),
                key.replace(lan.id(), binh.id()),
                key.substring(0, key.length() - 1) + (key.endsWith("0") ? "1" : "0"),
                key.replaceFirst("\\.[0-9]{13}\\.", ".9999999999999."),
                key + "\u0000")) {
            TextPage answer = browser.posts(page, Map.of("key", forged));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).contains("The link cannot be used");
        }
        URI elsewhere = URI.create(server + "/realms/master/officergate/not-me");
        assertThat(browser.posts(elsewhere, Map.of("key", key)).status()).isEqualTo(404);
        lan.refreshes(tokens);
    }

    /** Keycloak keeps to the second when access was ended. */
    private static void endOfSecond() throws InterruptedException {
        Thread.sleep(1100);
    }

    private static List<String> lines(JsonNode answer) {
        return StreamSupport.stream(answer.path("officers").spliterator(), false)
                .map(line -> line.path("officer").asText() + " "
                        + line.path("outcome").asText())
                .toList();
    }
}
