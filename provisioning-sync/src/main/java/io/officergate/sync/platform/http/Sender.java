package io.officergate.sync.platform.http;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling: the client the access token was issued to. */
@Singleton
public final class Sender {

    /** The client role a personnel system needs: {@code personnel-source} of client {@code provisioning-sync}. */
    public static final String ROLE = "personnel-source";

    private static final int LONGEST_CLIENT_ID = 255;

    private final JsonWebToken token;

    Sender(JsonWebToken token) {
        this.token = token;
    }

    /** The authorised party ({@code azp}); a token without one is treated as its own subject. */
    public String clientId() {
        Object authorisedParty = token.getClaim("azp");
        String client = authorisedParty == null ? token.getSubject() : authorisedParty.toString();
        return client.length() <= LONGEST_CLIENT_ID ? client : client.substring(0, LONGEST_CLIENT_ID);
    }
}
