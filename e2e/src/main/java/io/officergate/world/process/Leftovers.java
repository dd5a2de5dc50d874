package io.officergate.world.process;

import io.officergate.world.WorldFolder;
import java.util.List;

/** Parts that outlived a killed world. */
public final class Leftovers {
    private Leftovers() {}

    /**
     * Ends those that the folder has written down, and no other process. To be called with the folder's lock held.
     *
     * @return the process ids that were ended
     */
    public static List<Long> end(WorldFolder folder) {
        return BirthCertificate.endLeftovers(folder.running());
    }
}
