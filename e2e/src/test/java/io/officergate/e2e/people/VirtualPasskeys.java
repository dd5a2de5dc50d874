package io.officergate.e2e.people;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device that keeps passkeys and asks its holder for a PIN, plugged into one browser page. */
final class VirtualPasskeys {
    private VirtualPasskeys() {}

    /** Plugs it in; its holder confirms everything that is asked. */
    static void plugInto(Page page) {
        CDPSession chromium = page.context().newCDPSession(page);
        chromium.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        chromium.send("WebAuthn.addVirtualAuthenticator", options);
    }
}
