package io.officergate.e2e.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Keycloak's account console, where officers see, name and remove their factors. */
public final class AccountConsolePage {
    private final Page page;
    private final String url;

    /**
     * The console of one realm.
     *
     * @param realmUrl address of the realm, for example {@code http://localhost:8180/realms/officers}
     */
    public AccountConsolePage(Page page, String realmUrl) {
        this.page = page;
        this.url = realmUrl + "/account/account-security/signing-in";
    }

    /** Opens the list of factors; the sign-in pages may come first. */
    public void opens() {
        page.navigate(url);
    }

    /** Waits for the list. */
    public void isShown() {
        page.getByTestId("otp/create").waitFor();
    }

    /** Begins to register a factor of that type, for example {@code webauthn-passwordless}. */
    public void sets(String type) {
        page.getByTestId(type + "/create").click();
    }

    /** Waits until a factor of that name is listed. */
    public void lists(String type, String name) {
        list(type).filter(new Locator.FilterOptions().setHasText(name)).first().waitFor();
    }

    /** Whether officers are offered to remove factors of that type. */
    public boolean offersRemovalOf(String type) {
        return list(type).locator("[data-testrole=remove]").count() > 0;
    }

    /** Begins to remove the factor of that name. */
    public void removes(String type, String name) {
        list(type)
                .locator("li")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("[data-testrole=remove]")
                .click();
    }

    private Locator list(String type) {
        return page.getByTestId(type + "/credential-list");
    }
}
