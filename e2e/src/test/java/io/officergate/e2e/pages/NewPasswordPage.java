package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

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

    /** Whether it is this page that comes, or the one for user name and password. */
    public boolean isShown() {
        page.locator("#password-new:visible, #username:visible").first().waitFor();
        return page.locator("#password-new").count() > 0;
    }

    /** Why it has come, or why what was sent is refused. */
    public String why() {
        return SentPage.answer(page, ".pf-v5-c-alert__title").innerText().strip();
    }

    /** Types without sending. */
    public void types(String password) {
        page.fill("#password-new", password);
    }

    /** The rules that are marked with this word, by their short names; of the page that answered, when something was sent. */
    public List<String> marked(String word) {
        SentPage.answer(page, "#password-rules li").first().waitFor();
        return page.locator("#password-rules li").filter(new Locator.FilterOptions().setHasText(word)).all().stream()
                .map(rule -> rule.getAttribute("data-rule").replace("pwd.flaw.", ""))
                .toList();
    }

    /** Fills it in twice and goes on. */
    public void chooses(String password) {
        page.fill("#password-new", password);
        page.fill("#password-confirm", password);
        SentPage.send(page, "#kc-submit");
    }
}
