package io.officergate.e2e.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.officergate.e2e.pages.CodePage;
import io.officergate.e2e.pages.ConsolePage;
import io.officergate.e2e.pages.DenialPage;
import io.officergate.e2e.pages.HelpDeskPage;
import io.officergate.e2e.pages.NewPasswordPage;
import io.officergate.e2e.pages.PasswordPage;
import io.officergate.e2e.pages.SampleSystemPage;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.mail.ReadMail;
import io.officergate.world.people.DemoOfficer;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.TextBrowser;
import io.officergate.world.people.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An officer with an account, an authenticator, and a browser of his or her own. */
public final class Officer {
    private final World world;
    private final OfficeBrowser browser;
    private final DemoOfficer officer;
    private final RunFile.Person person;
    private final Authenticator authenticator;
    private final String id;
    private @Nullable Page page;
    private String language = "vi-VN";
    private String system;

    Officer(World world, OfficeBrowser browser, DemoOfficer officer) {
        this.world = world;
        this.system = world.sample().url();
        this.browser = browser;
        this.officer = officer;
        String realm = world.runFile().keycloak().realm();
        this.person = world.people().enrol(world.admin(), realm, officer);
        this.authenticator = new Authenticator(person.totpSecret());
        this.id = world.admin()
                .get("/" + realm + "/users?exact=true&username=" + officer.userName())
                .path(0)
                .path("id")
                .asText();
    }

    public String id() {
        return id;
    }

    public String userName() {
        return officer.userName();
    }

    public String email() {
        return officer.email();
    }

    public String personalNumber() {
        return officer.personalNumber();
    }

    /** What the officer knows. */
    public String password() {
        return person.password();
    }

    /** What the officer's authenticator shows: a code that was not used yet. */
    public String unusedCode() {
        return authenticator.unusedCode();
    }

    /**
     * Opens the sample system and signs in with password and one-time code.
     *
     * @return the code, which is used up now
     */
    public String signsInAtTheSampleSystem() {
        String code = authenticator.unusedCode();
        SampleSystemPage sample = sampleSystem();
        sample.asksToSignIn();
        new PasswordPage(page()).enters(userName(), person.password());
        new CodePage(page()).enters(code);
        sample.showsDeskOf(userName());
        return code;
    }

    /** Opens the account console, signs in with both factors, and sees the account. */
    public void signsInAtTheAccountConsole() {
        ConsolePage console = new ConsolePage(page());
        console.isOpened(keycloakUrl() + "/realms/" + realm() + "/account/");
        entersBothFactors();
        console.showsAccountOf(userName());
    }

    /** Opens the admin console of the realm, signs in with both factors, and looks for somebody in the list of users. */
    public void findsInTheAdminConsole(Officer other) {
        ConsolePage console = new ConsolePage(page());
        String address = keycloakUrl() + "/admin/" + realm() + "/console/";
        console.isOpened(address);
        entersBothFactors();
        console.findsUser(address, realm(), other.userName());
    }

    /** Finds somebody in the admin console as above, switches {@code enabled} on there, and tells what it says. */
    public String enablesInTheAdminConsole(Officer other) {
        findsInTheAdminConsole(other);
        return new ConsolePage(page()).enablesFound(other.userName());
    }

    /** An administrator gives the officer a role of the realm, for example {@code SYSTEM_ADMIN}. */
    public void isGivenRole(String role) {
        world.admin()
                .post(
                        "/" + realm() + "/users/" + id + "/role-mappings/realm",
                        List.of(world.admin().get("/" + realm() + "/roles/" + role)));
    }

    /** An administrator gives the officer a role of the realm's administration, for example {@code view-users}. */
    public void isGivenRoleInAdministration(String role) {
        isGivenRoleAt("realm-management", role);
    }

    /** An administrator gives the officer a role of a client, for example {@code RECEPTION} of {@code procedure-system}. */
    public void isGivenRoleAt(String clientId, String role) {
        String clients = "/" + realm() + "/clients";
        JsonNode found = world.admin().get(clients + "?clientId=" + clientId);
        String client = found.path(0).path("id").asText();
        world.admin()
                .post(
                        "/" + realm() + "/users/" + id + "/role-mappings/clients/" + client,
                        List.of(world.admin().get(clients + "/" + client + "/roles/" + role)));
    }

    /** Uses a browser in this language, for example {@code en-US}; said before it is opened. */
    public void readsIn(String languageTag) {
        language = languageTag;
    }

    /** Works at another system from now on, which the program of the sample system stands for at that address. */
    public void worksAt(String address) {
        system = address;
    }

    /** The codes of the duties that the desk shows. */
    public List<String> dutiesAtTheDesk() {
        return sampleSystem().duties();
    }

    /** The codes of the units that the desk shows. */
    public String unitsAtTheDesk() {
        return sampleSystem().units();
    }

    /** Types a code that is right; tells why the account is shut, as the page that comes says. */
    public String isToldWhyTheAccountIsShut() {
        new CodePage(page()).enters(authenticator.unusedCode());
        return page().locator("#kc-error-message .instruction").innerText().strip();
    }

    /** What the page says, all of it. */
    public String readsThePage() {
        return page().locator("body").innerText();
    }

    /** Opens the sample system and asks to sign in. */
    public void asksToSignIn() {
        sampleSystem().asksToSignIn();
    }

    /** Types the right password. */
    public void entersThePassword() {
        new PasswordPage(page()).enters(userName(), person.password());
    }

    /** Types something else than the password; tells what the page says. */
    public String mistypesThePassword() {
        PasswordPage passwords = new PasswordPage(page());
        passwords.enters(userName(), "Khong-phai-2026-abc");
        return passwords.refusal();
    }

    /** Types something else than the code; tells what the page says. */
    public String mistypesTheCode() {
        CodePage codes = new CodePage(page());
        codes.enters("000000");
        return codes.refusal();
    }

    /** Types a code that is right; tells what the page says all the same. */
    public CodePage entersACodeInVain() {
        CodePage codes = new CodePage(page());
        codes.enters(authenticator.unusedCode());
        return codes;
    }

    /** Types a code of the authenticator and is at the desk. */
    public void entersACode() {
        new CodePage(page()).enters(authenticator.unusedCode());
        isAtTheDesk();
    }

    /** The desk of the sample system is open. */
    public void isAtTheDesk() {
        sampleSystem().showsDeskOf(userName());
    }

    /** Types password and code where they are asked for, and is asked for another password. */
    public NewPasswordPage isAskedForAnotherPassword() {
        NewPasswordPage another = new NewPasswordPage(page());
        if (!another.isShown()) {
            entersBothFactors();
        }
        another.heading();
        return another;
    }

    /** Types a code, and is asked for another password. */
    public NewPasswordPage isAskedForAnotherPasswordAfterACode() {
        new CodePage(page()).enters(authenticator.unusedCode());
        return comesToThePageForAnotherPassword();
    }

    /** Has nothing more to do, and another password is asked for all the same. */
    public NewPasswordPage comesToThePageForAnotherPassword() {
        NewPasswordPage another = new NewPasswordPage(page());
        another.heading();
        return another;
    }

    /** Types password and code, and is told that the password ends soon. */
    public String isToldOfThePassword() {
        entersBothFactors();
        return page().locator("#password-expiring").innerText().strip();
    }

    /** Passes the page that tells so. */
    public void leavesItForLater() {
        page().click("#kc-later");
    }

    /** Does as the page that tells so proposes. */
    public NewPasswordPage changesItNow() {
        page().click("#kc-change");
        return comesToThePageForAnotherPassword();
    }

    /** Wishes to change the password, which a system may ask for, and is at the page for that. */
    public NewPasswordPage wishesForAnotherPassword() {
        page().navigate(world.sampleAsClient().authorizationUrl("openid") + "&kc_action=UPDATE_PASSWORD");
        return isAskedForAnotherPassword();
    }

    /** The server has sent the browser back to the sample system. */
    public void isSentBack() {
        page().waitForURL(address -> address.startsWith(world.sample().url()));
    }

    /** Chooses the device, types its code and is at the desk. */
    public void entersACodeOf(String device, String code) {
        CodePage codes = new CodePage(page());
        codes.choosesDevice(device);
        codes.enters(code);
        sampleSystem().showsDeskOf(userName());
    }

    /** The password page, as it is now. */
    public PasswordPage passwordPage() {
        return new PasswordPage(page());
    }

    /** Looks at the page that is open, as a PC and as a phone show it; pictures are kept under that name. */
    public void looksAtThePage(String name) {
        Inspection.of(page(), name + "-" + language);
    }

    /** Somebody with the password and this code tries at another computer; tells what the page says. */
    public String triesToSignInElsewhereWith(String code) {
        Page elsewhere = browser.open("vi-VN");
        new SampleSystemPage(elsewhere, world.sample().url()).asksToSignIn();
        new PasswordPage(elsewhere).enters(userName(), person.password());
        CodePage codes = new CodePage(elsewhere);
        codes.enters(code);
        return codes.refusal();
    }

    /** Has the password, but no phone any more: asks for another way and chooses the activation code. */
    public LostPhone losesThePhone() {
        LostPhone loss = new LostPhone(page(), world.sample().url(), this);
        loss.asksForTheActivationCode();
        return loss;
    }

    /** Asks for another way than the one the page offers. */
    public LostPhone opensTheListOfFactorsAtSignIn() {
        LostPhone loss = new LostPhone(page(), world.sample().url(), this);
        loss.opensTheListOfFactors();
        return loss;
    }

    /** Has no phone any more and asks for the activation code at another computer. */
    public LostPhone losesThePhoneElsewhere() {
        LostPhone loss = new LostPhone(browser.open("vi-VN"), world.sample().url(), this);
        loss.asksForTheActivationCode();
        return loss;
    }

    /** Signs in at the help desk with both factors. */
    public HelpDeskPage opensTheHelpDesk() {
        HelpDeskPage desk = new HelpDeskPage(page(), keycloakUrl() + "/realms/" + realm());
        desk.opens();
        entersBothFactors();
        return desk;
    }

    /** Has the mail before the eyes, as a mail program shows it. */
    public void readsTheMail(ReadMail mail) {
        page().navigate("about:blank");
        page().setContent(mail.html());
    }

    /** The page behind a link of a mail, on another device. */
    public DenialPage looksIntoAMailElsewhere() {
        goesToAnotherComputer();
        return new DenialPage(page());
    }

    /** The account console of the first Keycloak node, in this officer's browser. */
    public AccountVisit account() {
        return accountAt(keycloakUrl());
    }

    /** The account console of the Keycloak node with that address. */
    public AccountVisit accountAt(String nodeUrl) {
        return new AccountVisit(page(), nodeUrl + "/realms/" + realm(), this);
    }

    /** Closes the browser, so to speak: nothing of the sign-in is left in it. */
    public void forgetsTheBrowserSession() {
        page().context().clearCookies();
    }

    /** The system has forgotten the officer, and the gate has not: the desk opens again, with what is true now. */
    public void opensTheDeskAnew() {
        page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("q_session.*")));
        asksToSignIn();
        isAtTheDesk();
    }

    /** Uses another computer from now on. */
    public void goesToAnotherComputer() {
        page = browser.open(language);
    }

    /** Signs in with the passkey alone: no user name, no password, no code. */
    public void signsInAtTheSampleSystemWithThePasskey() {
        SampleSystemPage sample = sampleSystem();
        sample.asksToSignIn();
        sample.showsDeskOf(userName());
    }

    /** Signs in with password and recovery code. */
    public void signsInAtTheSampleSystemWithRecoveryCode(String code) {
        asksToSignIn();
        entersThePassword();
        LostPhone loss = opensTheListOfFactorsAtSignIn();
        loss.chooses("Mã khôi phục");
        loss.entersRecoveryCode(code);
    }

    /** Signs in with password and code; tells the notice that comes before the desk. */
    public String isToldAtTheNextSignIn() {
        SampleSystemPage sample = sampleSystem();
        sample.asksToSignIn();
        new PasswordPage(page()).enters(userName(), person.password());
        new CodePage(page()).enters(authenticator.unusedCode());
        String notice = page().locator("#recovery-used").innerText();
        page().click("#kc-accept");
        sample.showsDeskOf(userName());
        return notice;
    }

    /** The desk is still open, and opens again when it is reloaded. */
    public void isStillSignedInAtTheSampleSystem() {
        SampleSystemPage sample = sampleSystem();
        sample.showsDeskOf(userName());
        sample.isReloaded();
        sample.showsDeskOf(userName());
    }

    /** Within the time, the page says by itself that the officer is signed out; reloading it asks for the password. */
    public void isSignedOutAtTheSampleSystemWithin(Duration patience) {
        SampleSystemPage sample = sampleSystem();
        sample.leavesDeskWithin(patience);
        sample.isReloaded();
        new PasswordPage(page()).isShown();
    }

    /** Signs in without a browser and keeps the tokens, as a program on the officer's desk would. */
    public Tokens takesTokens(String scope) {
        return new HeadlessSignIn(world.sampleAsClient())
                .signIn(userName(), person.password(), authenticator::unusedCode, scope);
    }

    /** As above, at another connected system. */
    public Tokens takesTokensAt(RelyingParty system, String scope) {
        return new HeadlessSignIn(system).signIn(userName(), person.password(), authenticator::unusedCode, scope);
    }

    /** Signs in with that program, whose browser may have a session already. */
    public Tokens signsInWith(HeadlessSignIn program, String scope) {
        return program.signIn(userName(), person.password(), authenticator::unusedCode, scope);
    }

    /** Signs out of every device, as the account console does; tells the status. */
    public int signsOutOfAllDevices(Tokens account) {
        URI address = URI.create(keycloakUrl() + "/realms/" + realm() + "/account/sessions?current=true");
        return new TextBrowser(keycloakUrl(), "vi")
                .send(HttpRequest.newBuilder(address)
                        .header("Authorization", "Bearer " + account.accessToken())
                        .header("Accept", "application/json")
                        .DELETE())
                .status();
    }

    /** Opens another system in the same browser, which asks for nothing. */
    public void comesTo(OtherSystem other) {
        page().navigate(other.asClient().authorizationUrl("openid").toString());
        page().locator("#other").waitFor();
    }

    /** Opens another system in the same browser, and has to sign in. */
    public void isAskedForThePasswordBy(OtherSystem other) {
        page().navigate(other.asClient().authorizationUrl("openid").toString());
        new PasswordPage(page()).isShown();
    }

    /** Signs out at the sample system; tells what the page then says. */
    public String signsOutAtTheSampleSystem() {
        sampleSystem().isReloaded();
        return sampleSystem().signsOut();
    }

    /** Takes the link back to where the sign-out began: the door of the sample system. */
    public void goesBackFromTheSignOutPage() {
        sampleSystem().isComeBackTo();
    }

    /** The tokens give no new ones any more. */
    public void cannotRefreshAt(RelyingParty system, Tokens tokens) {
        HeadlessSignIn program = new HeadlessSignIn(system);
        assertThatThrownBy(() -> program.refresh(tokens)).isInstanceOf(HeadlessSignIn.Refused.class);
    }

    /** The tokens give no new ones any more at the sample system. */
    public void cannotRefresh(Tokens tokens) {
        HeadlessSignIn program = new HeadlessSignIn(world.sampleAsClient());
        assertThatThrownBy(() -> program.refresh(tokens)).isInstanceOf(HeadlessSignIn.Refused.class);
    }

    /** The tokens still give new ones. */
    public Tokens refreshes(Tokens tokens) {
        return new HeadlessSignIn(world.sampleAsClient()).refresh(tokens);
    }

    /** The tokens still give new ones, also at the Keycloak node with that address. */
    public Tokens refreshesAt(String nodeUrl, Tokens tokens) {
        return new HeadlessSignIn(world.sampleAsClientAt(nodeUrl)).refresh(tokens);
    }

    void photograph(Path folder) throws IOException {
        if (page != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(userName() + ".png")));
            Files.writeString(folder.resolve(userName() + ".html"), page.content());
        }
    }

    private void entersBothFactors() {
        new PasswordPage(page()).enters(userName(), person.password());
        new CodePage(page()).enters(authenticator.unusedCode());
    }

    private String keycloakUrl() {
        return world.runFile().keycloak().url();
    }

    private String realm() {
        return world.runFile().keycloak().realm();
    }

    private SampleSystemPage sampleSystem() {
        return new SampleSystemPage(page(), system);
    }

    private Page page() {
        if (page == null) {
            page = browser.open(language);
        }
        return page;
    }
}
