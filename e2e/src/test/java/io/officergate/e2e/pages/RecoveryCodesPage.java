package io.officergate.e2e.pages;

import com.microsoft.playwright.Page;
import java.util.List;

/** The page that shows the recovery codes, once. */
public final class RecoveryCodesPage {
    private final Page page;

    public RecoveryCodesPage(Page page) {
        this.page = page;
    }

    /** Waits for it. */
    public void isShown() {
        page.locator("#kc-recovery-codes-list").waitFor();
    }

    /** Confirms that they are kept, and goes on; tells them. */
    public List<String> keeps() {
        isShown();
        List<String> codes = page.locator("#kc-recovery-codes-list li").allInnerTexts();
        page.check("#kcRecoveryCodesConfirmationCheck");
        page.click("#saveRecoveryAuthnCodesBtn");
        return codes;
    }
}
