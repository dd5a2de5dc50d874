package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The list of factors an officer may choose from. */
public final class FactorsPage {
    private final Page page;

    public FactorsPage(Page page) {
        this.page = page;
    }

    /** Opens it from the page of one factor. */
    public void opens() {
        page.click("#try-another-way");
        page.locator("#officergate-factors").waitFor();
    }

    /** The names of the factors, in their order. */
    public List<String> names() {
        return page.locator("#officergate-factors strong").allInnerTexts();
    }

    /** Chooses the factor of that name. */
    public void chooses(String name) {
        page.locator("#officergate-factors button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }
}
