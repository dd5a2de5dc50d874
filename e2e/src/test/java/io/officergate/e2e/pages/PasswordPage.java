package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
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

    /** What the page tells before anything is typed. */
    public String notice() {
        return page.locator(".pf-v5-c-alert__title").innerText().strip();
    }

    /** Why the officer is not let in, as the officer reads it. */
    public String refusal() {
        return SentPage.answer(page, "#input-error-username").innerText().strip();
    }

    /** Waits until the page says this about the work it does; it says it by itself, to a screen reader too. */
    public void saysOfTheBrowser(String text) {
        SentPage.answer(page, "#officergate-challenge[role=status][aria-live=polite]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }

    /** Fills both in and goes on. */
    public void enters(String userName, String password) {
        page.fill("#username", userName);
        page.fill("#password", password);
        SentPage.send(page, "#kc-login");
    }
}
