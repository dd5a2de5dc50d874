package io.officergate.e2e.harness;

import io.officergate.e2e.people.Cast;
import io.officergate.world.FolderTree;
import io.officergate.world.Installation;
import io.officergate.world.World;
import io.officergate.world.process.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a failed test leaves behind for the reader: each page as picture and HTML, and every log. */
final class Evidence {
    private Evidence() {}

    static void keep(ExtensionContext context, World world, Cast cast) {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        Path folder =
                Installation.here().project().resolve("e2e/target/evidence").resolve(test);
        try {
            FolderTree.delete(folder);
            Files.createDirectories(folder);
            for (Part part : world.everyPart()) {
                if (Files.exists(part.log())) {
                    Files.copy(part.log(), folder.resolve(part.log().getFileName()));
                }
            }
            cast.photograph(folder);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }
}
