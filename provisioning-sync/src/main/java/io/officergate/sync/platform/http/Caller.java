package io.officergate.sync.platform.http;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who is calling: the client the access token was issued to, and the account. */
@Singleton
public final class Caller {

    /** The role a personnel system needs, of client {@code provisioning-sync}. */
    public static final String SOURCE = "personnel-source";

    /** The role of whoever decides about parked events, of client {@code provisioning-sync}. */
    public static final String OPERATOR = "personnel-operator";

    private static final int LONGEST_CLIENT_ID = 255;

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    /** The authorised party ({@code azp}); a token without one is treated as its own subject. */
    public String clientId() {
        return shortened(text("azp").orElseGet(token::getSubject));
    }

    /** Client and account, {@code client/user name}; an account without a name by its id. */
    public String inWords() {
        return clientId() + "/" + shortened(text("preferred_username").orElseGet(token::getSubject));
    }

    private Optional<String> text(String claim) {
        @Nullable Object value = token.getClaim(claim);
        return Optional.ofNullable(value).map(Object::toString);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_CLIENT_ID ? text : text.substring(0, LONGEST_CLIENT_ID);
    }
}
