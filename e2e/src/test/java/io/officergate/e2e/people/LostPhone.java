package io.officergate.e2e.people;

import com.microsoft.playwright.Page;
import io.officergate.e2e.pages.ActivationPage;
import io.officergate.e2e.pages.AuthenticatorPage;
import io.officergate.e2e.pages.CodePage;
import io.officergate.e2e.pages.FactorsPage;
import io.officergate.e2e.pages.PasswordPage;
import io.officergate.e2e.pages.RecoveryCodesPage;
import io.officergate.e2e.pages.SampleSystemPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An officer without the phone, on the way to a new second factor. */
public final class LostPhone {
    private final Page page;
    private final SampleSystemPage sample;
    private final Officer officer;
    private @Nullable Authenticator newPhone;

    LostPhone(Page page, String sampleUrl, Officer officer) {
        this.page = page;
        this.sample = new SampleSystemPage(page, sampleUrl);
        this.officer = officer;
    }

    void asksForTheActivationCode() {
        sample.asksToSignIn();
        new PasswordPage(page).enters(officer.userName(), officer.password());
        opensTheListOfFactors();
        chooses("Mã kích hoạt");
    }

    void opensTheListOfFactors() {
        new FactorsPage(page).opens();
    }

    /** Chooses a way of the list by its name. */
    public void chooses(String factor) {
        new FactorsPage(page).chooses(factor);
    }

    /** Enters something as the activation code; tells what the page says. */
    public String triesActivationCode(String code) {
        ActivationPage activation = new ActivationPage(page);
        activation.enters(code);
        return activation.refusal();
    }

    /** Registers a new phone with the code, keeps new recovery codes, and is at the desk. */
    public void registersNewPhoneWith(String code) {
        entersActivationCode(code);
        registersNewPhone();
        keepsRecoveryCodes();
    }

    /** Enters the administrator's code. */
    public void entersActivationCode(String code) {
        new ActivationPage(page).enters(code);
    }

    /** Waits for the page with the QR code. */
    public void seesTheQrCode() {
        page.locator("#kc-totp-secret-qr-code").waitFor();
    }

    /** Registers a new phone, typing the key. */
    public void registersNewPhone() {
        AuthenticatorPage enrolment = new AuthenticatorPage(page);
        Authenticator phone = new Authenticator(enrolment.key());
        enrolment.registers("Điện thoại mới", phone.unusedCode());
        newPhone = phone;
        new RecoveryCodesPage(page).isShown();
    }

    /** Keeps the new recovery codes and is at the desk; tells them. */
    public List<String> keepsRecoveryCodes() {
        List<String> codes = new RecoveryCodesPage(page).keeps();
        sample.showsDeskOf(officer.userName());
        return codes;
    }

    /** Enters a recovery code and is at the desk. */
    public void entersRecoveryCode(String code) {
        page.fill("#recoveryCodeInput", code);
        page.click("#kc-login");
        sample.showsDeskOf(officer.userName());
    }

    /** Enters a code of the phone that was registered. */
    public void entersACodeOfTheNewPhone() {
        if (newPhone == null) {
            throw new IllegalStateException("no new phone was registered");
        }
        new CodePage(page).enters(newPhone.unusedCode());
    }

    /** Waits for the notice that a recovery code was used. */
    public void seesTheNotice() {
        page.locator("#recovery-used").waitFor();
    }
}
