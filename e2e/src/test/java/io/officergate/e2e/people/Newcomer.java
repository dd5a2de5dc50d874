package io.officergate.e2e.people;

import com.microsoft.playwright.Page;
import io.officergate.e2e.pages.ActivationPage;
import io.officergate.e2e.pages.AuthenticatorPage;
import io.officergate.e2e.pages.CodePage;
import io.officergate.e2e.pages.NewPasswordPage;
import io.officergate.e2e.pages.PasswordPage;
import io.officergate.e2e.pages.RecoveryCodesPage;
import io.officergate.e2e.pages.SampleSystemPage;
import io.officergate.world.World;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody the personnel office recruits: a number and a user name, but no password and no factor yet. */
public final class Newcomer {
    private static final String TEMPORARY = "Tam-thoi-2026-abc";
    private static final String CHOSEN = "Suoi-Trong-Mua-Lu-77";

    private final World world;
    private final Page page;
    private final String userName;
    private final String personalNumber;
    private @Nullable Authenticator authenticator;

    Newcomer(World world, Page page, String userName, String personalNumber) {
        this.world = world;
        this.page = page;
        this.userName = userName;
        this.personalNumber = personalNumber;
    }

    public String userName() {
        return userName;
    }

    public String personalNumber() {
        return personalNumber;
    }

    /** Keycloak's id of the account, once the recruitment has been applied. */
    public String id() {
        return world.admin()
                .get(realm() + "/users?exact=true&username=" + userName)
                .path(0)
                .path("id")
                .asText();
    }

    /** An administrator has set a password that must be changed at the first sign-in. */
    public void isGivenTemporaryPassword() {
        world.admin()
                .put(
                        realm() + "/users/" + id() + "/reset-password",
                        Map.of("type", "password", "value", TEMPORARY, "temporary", true));
    }

    /** Opens the sample system and signs in with the temporary password; what is left to do comes up. */
    public void signsInWithTheTemporaryPassword() {
        sampleSystem().asksToSignIn();
        new PasswordPage(page).enters(userName, TEMPORARY);
    }

    /** Tells the heading of the page for the activation code, which stands between the password and everything else. */
    public String isAskedForTheActivationCode() {
        return new ActivationPage(page).heading();
    }

    /** Enters something that is not the code; tells what the page says. */
    public String triesActivationCode(String code) {
        ActivationPage activation = new ActivationPage(page);
        activation.enters(code);
        return activation.refusal();
    }

    /** Enters the code of the administrator. */
    public void entersActivationCode(String code) {
        new ActivationPage(page).enters(code);
    }

    /** Keeps the recovery codes; tells how many there are. */
    public int keepsRecoveryCodes() {
        return new RecoveryCodesPage(page).keeps().size();
    }

    /** Registers an authenticator, typing its key; tells the heading of the page. */
    public String registersAuthenticator() {
        AuthenticatorPage enrolment = new AuthenticatorPage(page);
        String heading = enrolment.heading();
        Authenticator mine = new Authenticator(enrolment.key());
        enrolment.registers("Điện thoại của tôi", mine.unusedCode());
        authenticator = mine;
        return heading;
    }

    /** Chooses a password; tells the heading of the page. */
    public String choosesPassword() {
        NewPasswordPage change = new NewPasswordPage(page);
        String heading = change.heading();
        change.chooses(CHOSEN);
        return heading;
    }

    /** The desk of the sample system is open. */
    public void isAtTheDesk() {
        sampleSystem().showsDeskOf(userName);
    }

    /** Signs out of all systems and in again, with the chosen password and a code; tells what the code page asks for. */
    public String signsInAgain() {
        page.click("#sign-out");
        sampleSystem().asksToSignIn();
        new PasswordPage(page).enters(userName, CHOSEN);
        CodePage codes = new CodePage(page);
        String prompt = codes.prompt();
        codes.enters(authenticator().unusedCode());
        return prompt;
    }

    private Authenticator authenticator() {
        if (authenticator == null) {
            throw new IllegalStateException(userName + " has no authenticator yet");
        }
        return authenticator;
    }

    private SampleSystemPage sampleSystem() {
        return new SampleSystemPage(page, world.sample().url());
    }

    private String realm() {
        return "/" + world.runFile().keycloak().realm();
    }
}
