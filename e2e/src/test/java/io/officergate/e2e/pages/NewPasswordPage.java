package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;

/** The page on which a new password is chosen. */
public final class NewPasswordPage {
    private final Page page;

    public NewPasswordPage(Page page) {
        this.page = page;
    }

    /** Waits for it; its heading as the officer reads it. */
    public String heading() {
        page.locator("#password-new").waitFor();
        return page.locator("#kc-page-title").innerText().strip();
    }

    /** Fills it in twice and goes on. */
    public void chooses(String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        page.click("#kc-submit");
    }
}
