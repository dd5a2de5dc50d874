package io.officergate.session.keycloak;

import java.util.List;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** An account's links to identity providers, by which somebody signs in with an account elsewhere (JML-1). */
public final class FederatedLinks {
    /** Realm attribute: {@code false} when the links of a closed account are kept; anything else, or nothing, ends them. */
    public static final String END = "officergate.session.end-federated-links";

    private final KeycloakSession session;
    private final RealmModel realm;

    public FederatedLinks(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * Ends the links of an account that is closed, unless the realm keeps them; a suspension or a transfer ends none.
     *
     * @return how many were ended
     */
    public int endOfClosed(UserModel user) {
        if ("false".equals(realm.getAttribute(END))) {
            return 0;
        }
        List<String> providers = session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .toList();
        providers.forEach(provider -> session.users().removeFederatedIdentity(realm, user, provider));
        return providers.size();
    }
}
