package io.officergate.cli;

import io.officergate.world.Installation;
import io.officergate.world.WorldFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which world a command speaks of. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of data and logs (default: .officergate in the checkout).")
    @Nullable
    Path data;

    WorldFolder folder() {
        return new WorldFolder(
                data != null ? data : Installation.here().project().resolve(".officergate"));
    }
}
