package io.officergate.world;

import java.time.Duration;

/** Is told how the start goes on, from several threads. */
public interface Progress {
    /** Tells nobody. */
    Progress SILENT = new Progress() {};

    /** A step has begun. */
    default void begins(String step) {}

    /** A step has ended well. */
    default void ends(String step, Duration took) {}

    /** Something worth knowing that is neither. */
    default void notes(String what) {}
}
