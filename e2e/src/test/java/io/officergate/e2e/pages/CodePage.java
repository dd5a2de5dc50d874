package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;

/** Keycloak's page for the one-time code. */
public final class CodePage {
    private final Page page;

    public CodePage(Page page) {
        this.page = page;
    }

    /** Fills the six digits in and goes on. */
    public void enters(String code) {
        page.fill("#otp", code);
        page.click("#kc-login");
    }
}
