package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
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
        SentPage.send(page, "#kc-login");
    }

    /** Chooses the device that shows the code, without a mouse. */
    public void choosesDevice(String name) {
        page.getByLabel(name).focus();
        page.keyboard().press("Space");
    }

    /** What the page asks for, as the officer reads it. */
    public String prompt() {
        return page.locator("label[for=otp]").innerText().strip();
    }

    /** Waits until the page says this of the code. */
    public void says(String refusal) {
        SentPage.answer(page, "#input-error-otp")
                .filter(new Locator.FilterOptions().setHasText(refusal))
                .waitFor();
    }

    /** Why the code was not taken. */
    public String refusal() {
        return SentPage.answer(page, "#input-error-otp").innerText().strip();
    }
}
