package io.officergate.e2e.harness;

import io.officergate.e2e.people.Disuse;
import io.officergate.world.World;
import io.officergate.world.keycloak.KeycloakNode;
import org.jspecify.annotations.Nullable;

/** The node that looks for unused accounts every second, while there are classes that want it. The world stops it in the end. */
final class Sweeper {
    private final World world;
    private @Nullable KeycloakNode node;

    Sweeper(World world) {
        this.world = world;
    }

    /** It works from now on; one that another class's failure has left ended is started again. */
    void comes() {
        if (node == null) {
            node = world.keycloakWith(Disuse.LOOK_EVERY_SECOND);
        }
        node.start();
        node.awaitReady();
    }

    /** Nobody wants it any more; nothing happens when it is not there. */
    void goes() {
        if (node != null) {
            world.dismiss(node);
            node = null;
        }
    }
}
