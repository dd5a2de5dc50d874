package io.officergate.world.postgres;

import io.officergate.world.FolderTree;
import io.officergate.world.WorldFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The unpacked binaries. A folder without its mark of completion was interrupted and is unpacked again. */
final class PostgresBinaries {
    private static final String MARK = "unpacked";

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks into the folder unless that is done already; the archive is on the class path. */
    static PostgresBinaries unpackedIn(Path home) {
        try {
            if (!Files.exists(home.resolve(MARK))) {
                FolderTree.delete(home);
                unpack(home);
                Files.createFile(home.resolve(MARK));
            }
            return new PostgresBinaries(home);
        } catch (IOException cannot) {
            throw new WorldFailure(
                    "PostgreSQL cannot be unpacked into " + home + ": " + cannot.getMessage() + ".",
                    "make room on the disk (100 MB) and start again.",
                    cannot);
        }
    }

    Path initdb() {
        return home.resolve("bin/initdb");
    }

    Path postgres() {
        return home.resolve("bin/postgres");
    }

    private static void unpack(Path home) throws IOException {
        try (InputStream archive = archive();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, home.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean runs = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static InputStream archive() {
        String name = "/postgres-linux-" + architecture() + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new IllegalStateException(name + " is not on the class path");
        }
        return archive;
    }

    private static String architecture() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (machine) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new WorldFailure(
                        "There is no PostgreSQL here for the processor " + machine + ".",
                        "run OfficerGate on Linux with amd64 or arm64.");
        };
    }
}
