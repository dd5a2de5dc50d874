package io.officergate.world.tools;

import io.officergate.world.WorldFailure;
import io.officergate.world.process.ShiftedClock;
import java.nio.file.Path;

/** libfaketime, with which tests let days pass. */
public final class FakeTimeOnMachine {
    private FakeTimeOnMachine() {}

    /**
     * The one on the machine, else Debian's package.
     *
     * @param log where the installation tells what it does
     * @throws WorldFailure when there is none and it may not be installed
     */
    public static Path acquire(Path log) {
        if (ShiftedClock.library().isEmpty() && DebianPackage.mayInstall()) {
            DebianPackage.install("faketime", log);
        }
        return ShiftedClock.library()
                .orElseThrow(() -> new WorldFailure(
                        "Tests that let days pass need libfaketime, which is not on this machine.",
                        "install it (Debian: apt-get install faketime)."));
    }
}
