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

    /** What the page asks for, as the officer reads it. */
    public String prompt() {
        return page.locator("label[for=otp]").innerText().strip();
    }

    /** Why the code was not taken. */
    public String refusal() {
        return page.locator("#input-error-otp").innerText().strip();
    }
}
