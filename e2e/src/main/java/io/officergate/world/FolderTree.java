package io.officergate.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder with everything below it. */
public final class FolderTree {
    private FolderTree() {}

    /** Copies it; links stay links, run bits are kept. The target must not exist. */
    public static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> entries = Files.walk(source)) {
            for (Path entry : entries.toList()) {
                Files.copy(
                        entry,
                        target.resolve(source.relativize(entry)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** Deletes it; nothing happens when it is not there. */
    public static void delete(Path folder) throws IOException {
        deleteWithin(folder, entry -> true);
    }

    /** Deletes those entries of the folder, itself included, that the caller names; a kept entry keeps its folder. */
    static void deleteWithin(Path folder, Predicate<Path> chosen) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry :
                    entries.sorted(Comparator.reverseOrder()).filter(chosen).toList()) {
                Files.delete(entry);
            }
        }
    }
}
