package io.officergate.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.officergate.e2e.harness.LiveWorld;
import io.officergate.e2e.people.Cast;
import io.officergate.e2e.people.Decision;
import io.officergate.e2e.people.HangingSystem;
import io.officergate.e2e.people.Officer;
import io.officergate.e2e.people.OtherSystem;
import io.officergate.e2e.people.Postbox;
import io.officergate.e2e.people.Visitor;
import io.officergate.world.Deadline;
import io.officergate.world.World;
import io.officergate.world.mail.ReadMail;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.HeadlessSignIn.Refused;
import io.officergate.world.people.PersonnelOffice;
import io.officergate.world.people.SyncAccount.Answer;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.people.TextPage;
import io.officergate.world.people.Tokens;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JML-1, JML-3, SES-1, PWD-2, IDL-2: ending access means ended, whatever comes back later, and whom it concerns is told. */
@LiveWorld
class AccessEndsIT {
    private static final String REALM = "/officers";
    private static final String LINKS = "officergate.session.end-federated-links";
    private static final String WORTH_NOTHING = "Liên kết này không còn dùng được";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration AT_ONCE = Duration.ofSeconds(3);

    @Test
    void noLinkOfBeforeIsWorthAnythingWhenTheOfficerIsBack(World world, Cast cast) throws InterruptedException {
        Officer lan = cast.officerLike("lan");
        Postbox postbox = cast.postboxOf(lan);
        String account = REALM + "/users/" + lan.id();
        world.admin().put(account + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
        world.admin().put(account + "/send-verify-email", Map.of());
        List<URI> ofBefore = List.of(
                postbox.getsMailAbout("cập nhật tài khoản", PATIENCE).linkTo("/login-actions/action-token"),
                postbox.getsMailAbout("Xác thực email", PATIENCE).linkTo("/login-actions/action-token"),
                forgottenPassword(world, lan, postbox));
        isApplied(world, Decision.of("SUSPENSION").about(lan));
        isApplied(world, Decision.of("REINSTATEMENT").about(lan).toUnit("H26.101"));

        for (URI link : ofBefore) {
            assertThat(new TextBrowser(world.keycloak().url(), "vi").opens(link).body())
                    .as(link.getQuery().substring(0, 30))
                    .contains(WORTH_NOTHING);
        }
        endOfSecond();
        world.admin().put(account + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
        Deadline.in(PATIENCE)
                .await(
                        "another link",
                        () -> postbox.mailsAbout("cập nhật tài khoản").size() == 2);
        URI ofAfter = postbox.mailsAbout("cập nhật tài khoản").get(1).linkTo("/login-actions/action-token");
        assertThat(new TextBrowser(world.keycloak().url(), "vi").opens(ofAfter).body())
                .as("a link of after")
                .contains("action-token?")
                .doesNotContain(WORTH_NOTHING);
    }

    @Test
    void nothingElseOfBeforeComesBackWithTheOfficer(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn desk = new HeadlessSignIn(world.sampleAsClient());
        Tokens tokens = lan.signsInWith(desk, "openid");
        String activation = cast.administrator().issuesActivationCodeFor(lan.id());
        var inFlight = desk.authorize(lan.userName(), lan.password(), Map::of, "openid");
        isApplied(world, Decision.of("SUSPENSION").about(lan));
        assertThatThrownBy(() -> desk.redeem(inFlight)).as("while suspended").isInstanceOf(Refused.class);
        isApplied(world, Decision.of("REINSTATEMENT").about(lan).toUnit("H26.101"));

        assertThatThrownBy(() -> desk.redeem(inFlight)).as("authorization code").isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.signInAgain("openid")).as("cookies").isInstanceOf(Refused.class);
        lan.cannotRefresh(tokens);
        assertThat(cast.auditor().sessionsOf(lan)).isEmpty();
        String made = cast.administrator().hasPasswordMadeFor(lan);
        assertThat(new Visitor(world)
                        .tries(lan.userName(), made)
                        .submits(Map.of("activationCode", activation))
                        .page())
                .as("an activation code of before")
                .contains("activationCode");
    }

    @Test
    void anAuthorizationCodeOfBeforeTheReturnIsNotRedeemedAfterIt(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        HeadlessSignIn desk = new HeadlessSignIn(world.sampleAsClient());
        var inFlight = desk.authorize(lan.userName(), lan.password(), () -> Map.of("otp", lan.unusedCode()), "openid");
        isApplied(world, Decision.of("RESIGNATION").about(lan));
        isApplied(world, Decision.of("REINSTATEMENT").about(lan).toUnit("H26.101"));
        assertThatThrownBy(() -> desk.redeem(inFlight)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> desk.signInAgain("openid")).isInstanceOf(Refused.class);
    }

    @Test
    void aTransferWithdrawsTheActivationCodeToo(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        cast.administrator().issuesActivationCodeFor(lan.id());
        assertThat(activationCodes(world, lan)).isEqualTo(1);
        isApplied(world, Decision.of("TRANSFER").about(lan).toUnit("H26.102"));
        assertThat(activationCodes(world, lan)).isZero();
    }

    @Test
    void ourOwnLinkThatWasNotMeGoesOnToWorkAfterAnEndingAsItOnlyEverLocksMore(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        lan.takesTokens("openid");
        URI link = Postbox.denialLink(cast.postboxOf(lan).getsMailAbout("trình duyệt mới", PATIENCE));
        isApplied(world, Decision.of("TRANSFER").about(lan).toUnit("H26.102"));

        String key = TextBrowser.parameter(link, "key").orElseThrow();
        URI page = URI.create(link.toString().replaceFirst("\\?.*", ""));
        TextPage answer = new TextBrowser(world.keycloak().url(), "vi").posts(page, Map.of("key", key));
        assertThat(answer.body()).contains("không còn dùng được");
        assertThat(cast.auditor().actionsOn(lan.id())).contains("ACCOUNT_COMPROMISED");
    }

    @Test
    void linksToIdentityProvidersEndWithTheAccountAndNotWithASuspension(World world, Cast cast) {
        world.admin()
                .post(
                        REALM + "/identity-provider/instances",
                        Map.of("alias", "so-khac", "providerId", "oidc", "enabled", false, "config", Map.of()));
        try {
            Officer lan = linked(world, cast, "lan");
            isApplied(world, Decision.of("SUSPENSION").about(lan));
            assertThat(linksOf(world, lan)).hasSize(1);
            isApplied(world, Decision.of("RESIGNATION").about(lan));
            assertThat(linksOf(world, lan)).isEmpty();

            keepsLinks(world, "false");
            Officer binh = linked(world, cast, "binh");
            isApplied(world, Decision.of("RESIGNATION").about(binh));
            assertThat(linksOf(world, binh)).as("where the realm keeps them").hasSize(1);
        } finally {
            keepsLinks(world, "true");
            world.admin().delete(REALM + "/identity-provider/instances/so-khac");
        }
    }

    @Test
    void aSystemThatHangsDelaysNobodyElse(World world, Cast cast) throws Exception {
        Officer lan = cast.officerLike("lan");
        OtherSystem healthy = cast.otherSystem();
        lan.takesTokensAt(healthy.asClient(), "openid");
        try (HangingSystem hanging = new HangingSystem(world, cast.otherSystem().clientId())) {
            hanging.isOwedMessages(100, lan);
            Deadline.in(PATIENCE).await("the hanging system is being told", () -> hanging.callers() >= 2);
            String session = cast.auditor().sessionsOf(lan).get(0).path("id").asText();
            cast.administrator().reportsAsCompromised(lan, false);
            Deadline.in(AT_ONCE).await("the healthy one is told", () -> healthy.endedSessions()
                    .contains(session));
            assertThat(hanging.callers()).as("callers of the hanging one").isLessThanOrEqualTo(8);
        }
    }

    @Test
    void theOfficerAndTheHeadsOfBeforeAndAfterAreToldOfATransfer(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer duc = cast.officerLike("duc");
        Officer son = cast.officerLike("son");
        isApplied(
                world,
                Decision.of("TRANSFER").numbered("46/QĐ-UBND <b>").about(lan).toUnit("H26.102"));

        ReadMail hers = cast.postboxOf(lan).getsMailAbout("Quyền truy cập của anh/chị đã được chuyển", PATIENCE);
        assertThat(hers.subject()).endsWith("Your access has been moved");
        isOfTheDecision(hers, "46/QĐ-UBND <b>", lan);
        assertThat(hers.html()).contains("46/QĐ-UBND &lt;b&gt;").doesNotContain("<b>");
        for (Officer head : List.of(duc, son)) {
            ReadMail told = cast.postboxOf(head)
                    .getsMailAbout("Quyền truy cập của " + lan.userName() + " đã được chuyển", PATIENCE);
            isOfTheDecision(told, "46/QĐ-UBND <b>", lan);
            assertThat(told.text()).contains("chủ tài khoản " + head.userName());
            assertThat(cast.postboxOf(head).mailsAbout("Quyền truy cập của anh/chị"))
                    .isEmpty();
        }
        looksAt(lan, hers, "mail-access-moved");
        looksAt(duc, cast.postboxOf(duc).mailsAbout("đã được chuyển").get(0), "mail-officer-moved");
    }

    @Test
    void whoeverIsSuspendedComesBackAndLeavesIsToldEachTimeAlthoughTheAccountIsDisabled(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer duc = cast.officerLike("duc");
        Postbox hers = cast.postboxOf(lan);
        Postbox heads = cast.postboxOf(duc);
        String name = lan.userName();
        isApplied(world, Decision.of("SUSPENSION").about(lan));
        isApplied(world, Decision.of("REINSTATEMENT").about(lan).toUnit("H26.101"));
        isApplied(world, Decision.of("RESIGNATION").numbered("47/QĐ-UBND").about(lan));
        assertThat(cast.auditor().accountOf(lan).path("enabled").asBoolean()).isFalse();

        ReadMail left = hers.getsMailAbout("Quyền truy cập của anh/chị đã bị thu hồi", PATIENCE);
        isOfTheDecision(left, "47/QĐ-UBND", lan);
        looksAt(lan, left, "mail-access-withdrawn");
        hers.getsMailAbout("của anh/chị đã tạm ngừng", PATIENCE);
        looksAt(lan, hers.getsMailAbout("của anh/chị đã được mở lại", PATIENCE), "mail-access-returned");
        for (String told : List.of(" đã bị thu hồi", " đã tạm ngừng", " đã được mở lại")) {
            isOfTheDecision(heads.getsMailAbout(name + told, PATIENCE), "/QĐ-UBND", lan);
        }
        assertThat(heads.mailsAbout(name)).hasSize(3);
    }

    @Test
    void bothAndTheHeadAreToldOfAHandOver(World world, Cast cast) {
        Officer lan = cast.officerLike("lan");
        Officer huong = cast.officerLike("huong");
        Officer duc = cast.officerLike("duc");
        isApplied(world, Decision.of("HANDOVER").about(lan).successor(huong).taking("RECEPTION", "procedure-system"));
        ReadMail gave = cast.postboxOf(lan).getsMailAbout("Nhiệm vụ của anh/chị đã được bàn giao", PATIENCE);
        ReadMail took = cast.postboxOf(huong).getsMailAbout("Anh/chị đã nhận bàn giao", PATIENCE);
        ReadMail head = cast.postboxOf(duc).getsMailAbout(lan.userName() + " đã được bàn giao", PATIENCE);
        isOfTheDecision(gave, "45/QĐ-UBND", lan);
        isOfTheDecision(took, "45/QĐ-UBND", huong);
        isOfTheDecision(head, "45/QĐ-UBND", lan);
        looksAt(huong, took, "mail-access-taken-over");
    }

    @Test
    void aHeadIsToldOnceOfOneselfAndWhoeverHasNoAddressHoldsNothingUp(World world, Cast cast) {
        Officer duc = cast.officerLike("duc");
        isApplied(world, Decision.of("DISMISSAL_FROM_POST").about(duc));
        cast.postboxOf(duc).getsMailAbout("Quyền truy cập của anh/chị đã được chuyển", PATIENCE);
        assertThat(cast.postboxOf(duc).mailsAbout(duc.userName())).isEmpty();

        Officer lan = cast.officerLike("lan");
        ObjectNode account = cast.auditor().accountOf(lan).deepCopy();
        world.admin().put(REALM + "/users/" + lan.id(), account.put("email", ""));
        isApplied(world, Decision.of("RESIGNATION").about(lan));
        assertThat(cast.auditor().mailsTo(lan)).isEmpty();
    }

    private static void isOfTheDecision(ReadMail mail, String decision, Officer about) {
        String today = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")));
        assertThat(mail.text())
                .contains(decision, "có hiệu lực từ " + today, "in force from " + today, about.userName())
                .doesNotContain(about.personalNumber(), "http");
    }

    private static void looksAt(Officer reader, ReadMail mail, String name) {
        reader.readsTheMail(mail);
        reader.looksAtThePage(name);
    }

    /** Whoever forgot the password asks for a link; the realm allows that for a moment. */
    private static URI forgottenPassword(World world, Officer officer, Postbox postbox) {
        world.admin().put(REALM, Map.of("resetPasswordAllowed", true));
        try {
            TextBrowser browser = new TextBrowser(world.keycloak().url(), "vi");
            TextPage door = browser.opens(world.sampleAsClient().authorizationUrl("openid"));
            String forgot = door.body().replaceAll("(?s).*href=\"([^\"]*reset-credentials[^\"]*)\".*", "$1");
            TextPage page = browser.opens(door.uri().resolve(forgot.replace("&amp;", "&")));
            browser.submits(page, Map.of("username", officer.userName()));
            return postbox.getsMailAbout("Đặt lại mật khẩu", PATIENCE).linkTo("/login-actions/action-token");
        } finally {
            world.admin().put(REALM, Map.of("resetPasswordAllowed", false));
        }
    }

    private static Officer linked(World world, Cast cast, String example) {
        Officer officer = cast.officerLike(example);
        officer.takesTokens("openid");
        world.admin()
                .post(
                        REALM + "/users/" + officer.id() + "/federated-identity/so-khac",
                        Map.of("userId", officer.id(), "userName", officer.userName()));
        return officer;
    }

    private static JsonNode linksOf(World world, Officer officer) {
        return world.admin().get(REALM + "/users/" + officer.id() + "/federated-identity");
    }

    private static void keepsLinks(World world, String ends) {
        ObjectNode attributes = world.admin().get(REALM).path("attributes").deepCopy();
        world.admin().put(REALM, Map.of("attributes", attributes.put(LINKS, ends)));
    }

    private static int activationCodes(World world, Officer officer) {
        try (var database = world.postgres().connect();
                var query = database.prepareStatement("select count(*) from OG_ACTIVATION_CODE where OFFICER_ID = ?")) {
            query.setString(1, officer.id());
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void isApplied(World world, Decision decision) {
        PersonnelOffice office = new PersonnelOffice(world.runFile().sync());
        Answer accepted = office.post(decision.asEvent().toString());
        String receipt =
                accepted.body().path("receipts").path(0).path("receipt").asText();
        JsonNode outcome = office.outcome(receipt, Deadline.in(PATIENCE)).body();
        assertThat(outcome.path("state").asText()).as(outcome.toString()).isEqualTo("APPLIED");
    }

    /** Keycloak keeps to the second when access was ended, and a link of that very second is refused. */
    private static void endOfSecond() throws InterruptedException {
        Thread.sleep(1100);
    }
}
