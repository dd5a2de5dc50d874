package io.officergate.guessing.keycloak;

import io.officergate.guessing.Bucket;
import io.officergate.guessing.NetworkAddress;
import io.officergate.kernel.OfficerId;
import io.officergate.platform.ServerSecret;
import java.util.Optional;
import org.keycloak.common.ClientConnection;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Where a request comes from, and with what its tries are therefore counted. */
final class AskedFrom {
    private final KeycloakSession session;
    private final KnownDevices devices;

    AskedFrom(KeycloakSession session, RealmModel realm, ServerSecret secret) {
        this.session = session;
        this.devices = new KnownDevices(session, realm, secret);
    }

    /** The bucket of an account: this device's, if it is one of the officer's. */
    Bucket bucketOf(UserModel user) {
        OfficerId officer = new OfficerId(user.getId());
        return devices.deviceOf(user)
                .map(device -> Bucket.onDevice(officer, device))
                .orElseGet(() -> Bucket.elsewhere(officer));
    }

    /** The address, as far as it matters: on a known device it does not. */
    Optional<NetworkAddress> addressFor(Bucket bucket) {
        return bucket.kind() == Bucket.Kind.KNOWN_DEVICE ? Optional.empty() : address();
    }

    /** The address of the connection. */
    Optional<NetworkAddress> address() {
        return Optional.ofNullable(session.getContext().getConnection())
                .map(ClientConnection::getRemoteAddr)
                .flatMap(NetworkAddress::of);
    }

    /** Names this sign-in: this authentication session, this tab, this bucket. Empty outside of sign-ins. */
    Optional<String> signIn(Bucket bucket) {
        AuthenticationSessionModel going = session.getContext().getAuthenticationSession();
        return Optional.ofNullable(going)
                .map(known -> known.getParentSession().getId() + "/" + known.getTabId() + "/" + bucket.key());
    }

    /** Makes this browser one of the officer's, and tells whether it was none until now. */
    boolean remember(UserModel user) {
        return devices.remember(user);
    }
}
