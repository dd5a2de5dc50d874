package io.officergate.world.process;

import io.officergate.world.WorldFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days passed without waiting: a part is started with libfaketime, which moves the clock it sees. The offset is the same
 * for the wall clock and the monotonic one and never changes while the part runs; telling libfaketime to leave the
 * monotonic clock alone makes timed waits of the JVM hang.
 */
public final class ShiftedClock {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib64/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

    private ShiftedClock() {}

    /** Where libfaketime lies on this machine, if it does. */
    public static Optional<Path> library() {
        return PLACES.stream().filter(Files::exists).findFirst();
    }

    /** The variables that move the clock; none for a shift of zero. */
    static Map<String, String> environment(Duration shift) {
        if (shift.isZero()) {
            return Map.of();
        }
        Path library = library()
                .orElseThrow(() -> new WorldFailure(
                        "A shifted clock needs libfaketime, which is not on this machine.",
                        "install it (Debian: apt-get install faketime)."));
        String seconds = (shift.isNegative() ? "" : "+") + shift.toSeconds();
        return Map.of("LD_PRELOAD", library.toString(), "FAKETIME", seconds);
    }
}
