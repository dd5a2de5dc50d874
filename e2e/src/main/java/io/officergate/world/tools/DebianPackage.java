package io.officergate.world.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Installs a package of Debian, for root only: nothing asks for a password. */
final class DebianPackage {
    private static final Path APT = Path.of("/usr/bin/apt-get");

    private DebianPackage() {}

    static boolean mayInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(APT);
    }

    /** Whether both the lists and the package came; the output goes to the log. */
    static boolean install(String name, Path log) {
        return run(List.of(APT.toString(), "update"), log)
                && run(List.of(APT.toString(), "install", "-y", "--no-install-recommends", name), log);
    }

    private static boolean run(List<String> line, Path log) {
        return Fetching.run(line, Map.of("DEBIAN_FRONTEND", "noninteractive"), log);
    }
}
