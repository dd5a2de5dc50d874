package io.officergate.world;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/** Writes a file that only its owner may read, in one step: a reader sees the old content or the new, never half. */
public final class PrivateFile {
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private PrivateFile() {}

    /**
     * Writes it with mode 600.
     *
     * @throws IOException when the folder cannot be written or the disk is full; the old content stays
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, new ByteArrayInputStream(content));
    }

    /**
     * Writes what comes with mode 600, and holds none of it.
     *
     * @throws IOException as above, or when the content breaks off; the old content stays
     */
    public static void write(Path file, InputStream content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(
                folder, "." + file.getFileName(), ".draft", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        try {
            try (OutputStream to = Files.newOutputStream(draft)) {
                content.transferTo(to);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
