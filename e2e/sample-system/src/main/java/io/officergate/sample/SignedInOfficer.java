package io.officergate.sample;

import io.quarkus.oidc.IdToken;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the gate says about the officer: claims of the ID token. */
@RequestScoped
public class SignedInOfficer {
    @Inject
    @IdToken
    JsonWebToken token;

    /** Whether anybody is signed in. */
    public boolean isPresent() {
        return token.getRawToken() != null;
    }

    /** User name. */
    public String userName() {
        return text("preferred_username");
    }

    /** Full name, family name first as is the custom in Viet Nam. */
    public String name() {
        return (text("family_name") + " " + text("given_name")).strip();
    }

    /** Codes of the officer's units. */
    public Set<String> units() {
        return texts("units");
    }

    /** The officer's duties at this system. */
    public Set<String> duties() {
        return texts("duties");
    }

    private String text(String claim) {
        Object value = token.getClaim(claim);
        return value == null ? "" : value.toString();
    }

    private Set<String> texts(String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof JsonArray array) {
            List<JsonString> items = array.getValuesAs(JsonString.class);
            Set<String> texts = new TreeSet<>();
            items.forEach(item -> texts.add(item.getString()));
            return texts;
        }
        return Set.of();
    }
}
