package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import io.officergate.platform.Now;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;
import org.keycloak.OAuth2Constants;
import org.keycloak.connections.httpclient.HttpClientProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.LogoutToken;
import org.keycloak.util.JsonSerialization;
import org.keycloak.util.TokenUtil;

/** Tells one system that one session has ended, as OIDC back-channel logout 1.0 says; a fresh token each time. */
final class BackChannelLogout {
    /** How long a system may take to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

    private final KeycloakSession session;

    BackChannelLogout(KeycloakSession session) {
        this.session = session;
    }

    /**
     * A signed request, ready to be sent outside any transaction.
     *
     * @param post the request
     * @param sender Keycloak's HTTP client, with its trust store and proxies
     */
    record Letter(HttpPost post, CloseableHttpClient sender) {}

    /** Writes the letter; needs the realm's keys, so it runs inside a session. */
    Letter write(Delivery delivery) {
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null) {
            throw new IllegalStateException("the realm of the delivery is gone");
        }
        ClientModel client = realm.getClientByClientId(delivery.clientId());
        if (client == null) {
            throw new IllegalStateException("the client of the delivery is gone");
        }
        session.getContext().setRealm(realm);
        session.getContext().setClient(client);
        HttpPost post = new HttpPost(delivery.target());
        int patience = (int) PATIENCE.toMillis();
        post.setConfig(RequestConfig.custom()
                .setConnectTimeout(patience)
                .setConnectionRequestTimeout(patience)
                .setSocketTimeout(patience)
                .setRedirectsEnabled(false)
                .build());
        String token = session.tokens().encode(token(delivery));
        post.setEntity(new UrlEncodedFormEntity(
                List.of(new BasicNameValuePair(OAuth2Constants.LOGOUT_TOKEN, token)), StandardCharsets.UTF_8));
        return new Letter(post, session.getProvider(HttpClientProvider.class).getHttpClient());
    }

    /**
     * Sends the letter.
     *
     * @throws IOException when the system cannot be reached, is too slow, or does not confirm with 200 or 204
     */
    static void send(Letter letter) throws IOException {
        try (CloseableHttpResponse response = letter.sender().execute(letter.post())) {
            int status = response.getStatusLine().getStatusCode();
            EntityUtils.consumeQuietly(response.getEntity());
            if (status != 200 && status != 204) {
                throw new IOException("answered " + status);
            }
        }
    }

    private static LogoutToken token(Delivery delivery) {
        long now = Now.instant().getEpochSecond();
        LogoutToken token = new LogoutToken();
        token.id(KeycloakModelUtils.generateId());
        token.type(TokenUtil.TOKEN_TYPE_LOGOUT);
        token.issuer(delivery.issuer());
        token.audience(delivery.clientId());
        token.subject(delivery.subject());
        token.setSid(delivery.sessionId());
        token.iat(now);
        token.exp(now + TOKEN_LIFE.toSeconds());
        token.putEvents(TokenUtil.TOKEN_BACKCHANNEL_LOGOUT_EVENT, JsonSerialization.createObjectNode());
        return token;
    }
}
