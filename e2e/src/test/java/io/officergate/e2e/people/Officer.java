package io.officergate.e2e.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import io.officergate.e2e.pages.CodePage;
import io.officergate.e2e.pages.PasswordPage;
import io.officergate.e2e.pages.SampleSystemPage;
import io.officergate.world.RunFile;
import io.officergate.world.World;
import io.officergate.world.people.DemoOfficer;
import io.officergate.world.people.HeadlessSignIn;
import io.officergate.world.people.RelyingParty;
import io.officergate.world.people.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    Officer(World world, OfficeBrowser browser, DemoOfficer officer) {
        this.world = world;
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

    public String password() {
        return person.password();
    }

    /** A code of the officer's authenticator that is accepted now. */
    public String unusedCode() {
        return authenticator.unusedCode();
    }

    public String personalNumber() {
        return officer.personalNumber();
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

    /** Uses a browser in this language, for example {@code en-US}; said before it is opened. */
    public void readsIn(String languageTag) {
        language = languageTag;
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

    /** Types a code of the authenticator and is at the desk. */
    public void entersACode() {
        new CodePage(page()).enters(authenticator.unusedCode());
        sampleSystem().showsDeskOf(userName());
    }

    /** The password page, as it is now. */
    public PasswordPage passwordPage() {
        return new PasswordPage(page());
    }

    /** Keeps a picture of the page as a PC and as a phone show it, for people to look at. */
    public void keepsPictures(Path folder, String name) {
        for (int width : new int[] {1280, 360}) {
            page().setViewportSize(width, 740);
            page().screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(folder.resolve(name + "-" + width + ".png")));
        }
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

    /** The tokens give no new ones any more. */
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
        RelyingParty sample = world.sampleAsClient();
        RelyingParty atNode = new RelyingParty(
                nodeUrl, sample.realm(), sample.clientId(), sample.clientSecret(), sample.redirectUri());
        return new HeadlessSignIn(atNode).refresh(tokens);
    }

    void photograph(Path folder) throws IOException {
        if (page != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve(userName() + ".png")));
            Files.writeString(folder.resolve(userName() + ".html"), page.content());
        }
    }

    private SampleSystemPage sampleSystem() {
        return new SampleSystemPage(page(), world.sample().url());
    }

    private Page page() {
        if (page == null) {
            page = browser.open(language);
        }
        return page;
    }
}
