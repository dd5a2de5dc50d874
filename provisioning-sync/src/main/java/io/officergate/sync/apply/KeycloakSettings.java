package io.officergate.sync.apply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where Keycloak is and who we are there. */
@ConfigMapping(prefix = "officergate.sync")
public interface KeycloakSettings {

    /** Base URL of Keycloak without a slash at the end; default {@code http://localhost:8180}. */
    @WithDefault("http://localhost:8180")
    String keycloakUrl();

    /** The realm of the officers; default {@code officers}. */
    @WithDefault("officers")
    String realm();

    /** Our client: audience of the senders' tokens, holder of {@code apply-transitions}; default {@code provisioning-sync}. */
    @WithDefault("provisioning-sync")
    String clientId();

    /** The secret of our client; no default. */
    String clientSecret();
}
