package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.officergate.world.Deadline;
import java.time.Duration;

/** The front page of the sample connected system. */
public final class SampleSystemPage {
    private final Page page;
    private final String url;

    public SampleSystemPage(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    public void open() {
        page.navigate(url);
    }

    /** Follows the way to the sign-in pages. */
    public void asksToSignIn() {
        page.click("#sign-in");
    }

    /** Waits for the officer's name. */
    public void showsSignedIn(String fullName) {
        officer().filter(new Locator.FilterOptions().setHasText(fullName)).waitFor();
    }

    /** Looks again and again until nobody is signed in. */
    public void showsNobodyWithin(Duration patience) {
        Deadline.in(patience).await("nobody is signed in at the sample system", () -> {
            open();
            return officer().count() == 0 && page.locator("#sign-in").count() == 1;
        });
    }

    private Locator officer() {
        return page.locator("#officer");
    }
}
