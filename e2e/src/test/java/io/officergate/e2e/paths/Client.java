package io.officergate.e2e.paths;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A client as a program knows it.
 *
 * @param secret empty for a public one
 */
record Client(String id, String secret, String redirectUri) {
    /** The form of a request at the token endpoint, to which more is added. */
    Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", id);
        if (!secret.isEmpty()) {
            form.put("client_secret", secret);
        }
        return form;
    }

    /** The form of a grant. */
    Map<String, String> grant(String type) {
        Map<String, String> form = form();
        form.put("grant_type", type);
        return form;
    }
}
