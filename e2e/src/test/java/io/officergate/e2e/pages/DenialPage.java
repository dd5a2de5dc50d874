package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;
import java.net.URI;

/** The page behind the link "that was not me" in a mail. */
public final class DenialPage {
    private final Page page;

    public DenialPage(Page page) {
        this.page = page;
    }

    /** Follows the link; tells the heading of the page. */
    public String opens(URI link) {
        page.navigate(link.toString());
        page.locator("#officergate-not-me-form").waitFor();
        return page.locator("#kc-page-title").innerText().strip();
    }

    /** Keeps the phone and the keys. */
    public void keepsTheFactors() {
        page.uncheck("#factors-too");
    }

    /** Says that it is meant; tells what the page answers. */
    public String ends() {
        page.click("#kc-not-me");
        return page.locator("#not-me-done").innerText().strip();
    }
}
