package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The page on which the administrator of a unit helps its officers. */
public final class HelpDeskPage {
    private final Page page;
    private final String url;

    /**
     * The desk of one realm.
     *
     * @param realmUrl address of the realm, for example {@code http://localhost:8180/realms/officers}
     */
    public HelpDeskPage(Page page, String realmUrl) {
        this.page = page;
        this.url = realmUrl + "/officergate/help-desk";
    }

    /** Opens it; the sign-in pages come first. */
    public void opens() {
        page.navigate(url);
    }

    /** Waits for the search, tells the page's title. */
    public String isShown() {
        page.locator("#desk-search").waitFor();
        return page.locator("h1").innerText();
    }

    /** Looks for officers; tells what is listed once the page has drawn the list anew. */
    public List<String> finds(String text) {
        page.fill("#desk-text", text);
        page.evaluate("() => document.getElementById('desk-officers')"
                + ".append(Object.assign(document.createElement('li'), { id: 'of-the-list-before' }))");
        page.waitForResponse(answer -> answer.url().contains("search="), () -> page.click("#desk-search-form button"));
        page.locator("#of-the-list-before")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return page.locator("#desk-officers li").allInnerTexts();
    }

    /** Chooses the only officer who is listed. */
    public void chooses() {
        page.locator("#desk-officers button").click();
    }

    /** Says how the identity was checked and asks for a code; tells the code of the letter. */
    public String issuesCode(String identityCheck) {
        return issues("code", identityCheck);
    }

    /** Says how the identity was checked and asks for a password; tells the password of the letter. */
    public String issuesPassword(String identityCheck) {
        return issues("password", identityCheck);
    }

    /** Says why and how the identity was checked, and opens the locked account; tells what the sheet has in large letters. */
    public List<String> opensTheAccount(String reason, String identityCheck) {
        page.fill("#desk-reason", reason);
        page.fill("#desk-check", identityCheck);
        page.click("#desk-open");
        page.frameLocator("#desk-sheet").locator(".code").first().waitFor();
        return page.frameLocator("#desk-sheet").locator(".code").allInnerTexts();
    }

    /** Says what is known and has the account's password blocked. */
    public void reportsAsCompromised(String reason) {
        page.fill("#desk-check", reason);
        page.click("button[value=compromised]");
    }

    private String issues(String what, String identityCheck) {
        page.fill("#desk-check", identityCheck);
        page.click("#desk-help-form button[value=" + what + "]");
        return page.frameLocator("#desk-sheet").locator(".code").innerText();
    }

    /** The letter is gone when it is done with. */
    public void isDone() {
        page.click("#desk-done");
        page.locator("#desk-search").waitFor();
        page.locator("#desk-letter").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    /** Says how the identity was checked and takes the lock away. */
    public void unlocks(String identityCheck) {
        page.fill("#desk-check", identityCheck);
        page.click("#desk-unlock");
    }

    /** Waits until the page says this. */
    public void says(String text) {
        page.locator("#desk-notice[role=status]")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
    }
}
