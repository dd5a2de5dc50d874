package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;

/** Keycloak's page on which a passkey is registered. */
public final class PasskeyPage {
    private final Page page;

    public PasskeyPage(Page page) {
        this.page = page;
    }

    /** Why it must be, as the officer reads it. */
    public String why() {
        return page.locator(".pf-v5-c-alert__title").innerText().strip();
    }

    /** Registers the passkey that is plugged in, under that name. */
    public void registers(String name) {
        page.onceDialog(question -> question.accept(name));
        page.click("#registerWebAuthn");
    }
}
