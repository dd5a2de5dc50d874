package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;

/** The pages of the sample connected system: the door, and the officer's desk behind it. */
public final class SampleSystemPage {
    private final Page page;
    private final String url;

    public SampleSystemPage(Page page, String url) {
        this.page = page;
        this.url = url;
    }

    /** Goes to the door and asks to sign in; the sign-in pages come up. */
    public void asksToSignIn() {
        page.navigate(url);
        page.click("#sign-in");
    }

    /** Waits for the desk of that officer. */
    public void showsDeskOf(String userName) {
        page.locator("#user-name")
                .filter(new Locator.FilterOptions().setHasText(userName))
                .waitFor();
    }

    /** The codes of the duties that the desk shows. */
    public List<String> duties() {
        return page.locator("#duties li").all().stream()
                .map(duty -> String.valueOf(duty.getAttribute("data-duty")))
                .toList();
    }

    /** The codes of the units that the desk shows, as it shows them. */
    public String units() {
        return page.locator("#units").innerText().strip();
    }

    /** Signs out at the desk; tells what the page of the gate says. */
    public String signsOut() {
        page.click("#sign-out");
        page.locator("#kc-info-message").waitFor();
        return page.locator("body").innerText();
    }

    /** Takes the link of the gate's page, and is in front of the door. */
    public void isComeBackTo() {
        page.locator("#kc-info-message a").click();
        page.locator("#sign-in").waitFor();
    }

    /** Loads the desk anew. */
    public void isReloaded() {
        page.navigate(url + "/desk");
    }

    /** Waits, without touching the page, until it has left the desk by itself. */
    public void leavesDeskWithin(Duration patience) {
        page.locator("#signed-out").waitFor(new Locator.WaitForOptions().setTimeout((double) patience.toMillis()));
    }
}
