package io.officergate.e2e.people;

import com.microsoft.playwright.Page;
import io.officergate.e2e.pages.AccountConsolePage;
import io.officergate.e2e.pages.AuthenticatorPage;
import io.officergate.e2e.pages.CodePage;
import io.officergate.e2e.pages.FactorsPage;
import io.officergate.e2e.pages.PasskeyPage;
import io.officergate.e2e.pages.PasswordPage;
import io.officergate.e2e.pages.RecoveryCodesPage;
import java.util.List;

/** An officer in the account console of one Keycloak node: sees, adds and removes factors. */
public final class AccountVisit {
    private final Page page;
    private final AccountConsolePage console;
    private final Officer officer;

    AccountVisit(Page page, String realmUrl, Officer officer) {
        this.page = page;
        this.console = new AccountConsolePage(page, realmUrl);
        this.officer = officer;
    }

    /** Signs in with password and code and looks at the list of factors. */
    public void opensTheListOfFactors() {
        entersPasswordAndCode();
        console.isShown();
    }

    /** Signs in with password and code, is asked for a passkey, registers one, and sees the list of factors. */
    public String hasToRegisterPasskey(String name) {
        VirtualPasskeys.plugInto(page);
        entersPasswordAndCode();
        PasskeyPage passkeys = new PasskeyPage(page);
        String why = passkeys.why();
        officer.looksAtThePage("passkey-due");
        passkeys.registers(name);
        console.lists("webauthn-passwordless", name);
        return why;
    }

    /** Signs in with password and code and is told where else the account is signed in. */
    public String isToldOfTheOtherSession() {
        entersPasswordAndCode();
        return page.locator("#elsewhere-where").innerText();
    }

    /** Ends the other session and sees the list of factors. */
    public void endsTheOtherSession() {
        page.click("#kc-take-over");
        console.isShown();
    }

    /** Signs in with the passkey alone and sees the list of factors. */
    public void opensTheListOfFactorsWithThePasskey() {
        console.opens();
        console.isShown();
    }

    /** Enters the password where no passkey is plugged in; tells the other ways that are offered. */
    public List<String> isOfferedAfterThePassword() {
        console.opens();
        new PasswordPage(page).enters(officer.userName(), officer.password());
        FactorsPage factors = new FactorsPage(page);
        factors.opens();
        return factors.names();
    }

    /** Whether the list offers to remove an authenticator app. */
    public boolean mayRemoveAuthenticatorApps() {
        return console.offersRemovalOf("otp");
    }

    /** Registers a passkey of a device that is plugged in from now on. */
    public void registersPasskey(String name) {
        VirtualPasskeys.plugInto(page);
        console.sets("webauthn-passwordless");
        new PasskeyPage(page).registers(name);
        console.lists("webauthn-passwordless", name);
    }

    /** Registers a further authenticator app and keeps the recovery codes that come with it; gives the app. */
    public Authenticator registersAuthenticatorApp(String name) {
        console.sets("otp");
        AuthenticatorPage enrolment = new AuthenticatorPage(page);
        Authenticator further = new Authenticator(enrolment.key());
        enrolment.registers(name, further.unusedCode());
        new RecoveryCodesPage(page).keeps();
        console.lists("otp", name);
        return further;
    }

    /** Signs in and takes recovery codes; tells them. */
    public List<String> takesRecoveryCodes() {
        opensTheListOfFactors();
        console.sets("recovery-authn-codes");
        List<String> codes = new RecoveryCodesPage(page).keeps();
        console.isShown();
        return codes;
    }

    private void entersPasswordAndCode() {
        console.opens();
        new PasswordPage(page).enters(officer.userName(), officer.password());
        new CodePage(page).enters(officer.unusedCode());
    }
}
