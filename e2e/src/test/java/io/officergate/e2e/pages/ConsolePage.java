package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Keycloak's own consoles: that of an account, and that of the realm's administration. */
public final class ConsolePage {
    private final Page page;

    public ConsolePage(Page page) {
        this.page = page;
    }

    /** Goes there; the sign-in pages come up. */
    public void isOpened(String url) {
        page.navigate(url);
    }

    /** Waits until the account console shows the account's own user name. */
    public void showsAccountOf(String userName) {
        page.locator("input[name=username]").waitFor();
        page.waitForFunction("name => document.querySelector('input[name=username]').value === name", userName);
    }

    /** Waits until the admin console lists the user whom somebody looks for. */
    public void findsUser(String url, String realm, String userName) {
        page.locator("[data-testid=nav-item-users]").waitFor();
        page.navigate(url + "#/" + realm + "/users");
        Locator search = page.locator("[data-testid=table-search-input] input");
        search.fill(userName);
        search.press("Enter");
        page.locator("table a")
                .filter(new Locator.FilterOptions().setHasText(userName))
                .waitFor();
    }

    /** Opens the user whom somebody has found, switches {@code enabled} on, and tells what the console says. */
    public String enablesFound(String userName) {
        page.locator("table a")
                .filter(new Locator.FilterOptions().setHasText(userName))
                .click();
        page.locator("label:has([data-testid='" + userName + "-switch'])").click();
        return page.locator("[data-testid=last-alert]").innerText();
    }
}
