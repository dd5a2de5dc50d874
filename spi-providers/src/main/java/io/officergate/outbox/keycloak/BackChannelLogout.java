package io.officergate.outbox.keycloak;

import io.officergate.outbox.Delivery;
import io.officergate.outbox.Message.SessionEnded;
import io.officergate.platform.Now;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.http.HttpEntity;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.entity.UrlEncodedFormEntity;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpPost;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.message.BasicNameValuePair;
import org.apache.http.util.EntityUtils;
import org.jspecify.annotations.Nullable;
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
final class BackChannelLogout implements Courier {
    /** How long a system may take to answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int LONGEST_ANSWER = 8192;
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(2);

    @Override
    public Letter write(KeycloakSession session, Delivery delivery) {
        SessionEnded ended = (SessionEnded) delivery.message();
        RealmModel realm = session.realms().getRealm(delivery.realmId());
        if (realm == null) {
            throw new IllegalStateException("the realm of the delivery is gone");
        }
        ClientModel client = realm.getClientByClientId(ended.clientId());
        if (client == null) {
            throw new IllegalStateException("the client of the delivery is gone");
        }
        session.getContext().setRealm(realm);
        session.getContext().setClient(client);
        HttpPost post = new HttpPost(ended.target());
        int patience = (int) PATIENCE.toMillis();
        post.setConfig(RequestConfig.custom()
                .setConnectTimeout(patience)
                .setConnectionRequestTimeout(patience)
                .setSocketTimeout(patience)
                .setRedirectsEnabled(false)
                .build());
        String token = session.tokens().encode(token(ended));
        post.setEntity(new UrlEncodedFormEntity(
                List.of(new BasicNameValuePair(OAuth2Constants.LOGOUT_TOKEN, token)), StandardCharsets.UTF_8));
        CloseableHttpClient sender =
                session.getProvider(HttpClientProvider.class).getHttpClient();
        return () -> send(post, sender);
    }

    /** It must confirm with 200 or 204. */
    private static void send(HttpPost post, CloseableHttpClient sender) throws IOException {
        try (CloseableHttpResponse response = sender.execute(post)) {
            int status = response.getStatusLine().getStatusCode();
            forget(response.getEntity(), post);
            if (status != 200 && status != 204) {
                throw new IOException("answered " + status);
            }
        }
    }

    /** What it says besides is of no interest; whoever says too much is not listened to any longer. */
    private static void forget(@Nullable HttpEntity said, HttpPost post) {
        if (said != null && said.getContentLength() >= 0 && said.getContentLength() <= LONGEST_ANSWER) {
            EntityUtils.consumeQuietly(said);
        } else if (said != null) {
            post.abort();
        }
    }

    private static LogoutToken token(SessionEnded ended) {
        long now = Now.instant().getEpochSecond();
        LogoutToken token = new LogoutToken();
        token.id(KeycloakModelUtils.generateId());
        token.type(TokenUtil.TOKEN_TYPE_LOGOUT);
        token.issuer(ended.issuer());
        token.audience(ended.clientId());
        token.subject(ended.subject());
        token.setSid(ended.sessionId());
        token.iat(now);
        token.exp(now + TOKEN_LIFE.toSeconds());
        token.putEvents(TokenUtil.TOKEN_BACKCHANNEL_LOGOUT_EVENT, JsonSerialization.createObjectNode());
        return token;
    }
}
