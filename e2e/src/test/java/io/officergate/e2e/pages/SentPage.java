package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Tells the page that answers a form from the page with the form, which stays while the browser works or waits. */
final class SentPage {
    private SentPage() {}

    /** Presses the button that sends the form. */
    static void send(Page page, String button) {
        page.evaluate("() => { document.documentElement.dataset.sent = 'true'; }");
        page.click(button);
    }

    /** Something on the page that answered. */
    static Locator answer(Page page, String selector) {
        return page.locator("html:not([data-sent]) " + selector);
    }
}
