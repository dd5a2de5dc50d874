package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;

/** The page for the activation code. */
public final class ActivationPage {
    private final Page page;

    public ActivationPage(Page page) {
        this.page = page;
    }

    /** Waits for it; its heading as the officer reads it. */
    public String heading() {
        page.locator("#activationCode").waitFor();
        return page.locator("#kc-page-title").innerText().strip();
    }

    /** Fills the code in and goes on. */
    public void enters(String code) {
        page.fill("#activationCode", code);
        SentPage.send(page, "#kc-login");
    }

    /** Why the code was not taken. */
    public String refusal() {
        return SentPage.answer(page, "#input-error-activationCode").innerText().strip();
    }
}
