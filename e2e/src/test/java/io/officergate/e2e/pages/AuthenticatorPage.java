package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;

/** The page on which an authenticator app is registered. */
public final class AuthenticatorPage {
    private final Page page;

    public AuthenticatorPage(Page page) {
        this.page = page;
    }

    /** Waits for it; its heading as the officer reads it. */
    public String heading() {
        page.locator("#totp").waitFor();
        return page.locator("#kc-page-title").innerText().strip();
    }

    /** The key in Base32, shown to those who cannot scan the picture. */
    public String key() {
        page.click("#mode-manual");
        return page.locator("#kc-totp-secret-key").innerText().replace(" ", "");
    }

    /** Names the phone, fills the first code in and goes on. */
    public void registers(String phone, String code) {
        page.fill("#totp", code);
        page.fill("#userLabel", phone);
        page.click("#saveTOTPBtn");
    }
}
