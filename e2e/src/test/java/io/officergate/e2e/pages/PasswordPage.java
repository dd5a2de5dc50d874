package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;

/** Keycloak's page for user name and password. */
public final class PasswordPage {
    private final Page page;

    public PasswordPage(Page page) {
        this.page = page;
    }

    /** Waits for it. */
    public void isShown() {
        page.locator("#password").waitFor();
    }

    /** Fills both in and goes on. */
    public void enters(String userName, String password) {
        page.fill("#username", userName);
        page.fill("#password", password);
        page.click("#kc-login");
    }
}
