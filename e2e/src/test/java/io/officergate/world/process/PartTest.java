package io.officergate.world.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.officergate.world.Deadline;
import io.officergate.world.WorldFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left of a part that is killed: nothing. */
class PartTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aKillTakesTheChildrenWithIt(@TempDir Path folder) throws Exception {
        Path written = folder.resolve("child");
        Part part = new Parent(new WorldFolder(folder), written);
        part.start();
        part.awaitReady();
        ProcessHandle child = ProcessHandle.of(
                        Long.parseLong(Files.readString(written).strip()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        part.kill();

        assertThat(part.isRunning()).isFalse();
        assertThat(Deadline.in(SOON).comesTrue(() -> !child.isAlive())).isTrue();
    }

    /** A program that starts another one, which would not end by itself when its parent does. */
    private static final class Parent extends Part {
        private final Path written;

        Parent(WorldFolder folder, Path written) {
            super("parent", folder);
            this.written = written;
        }

        @Override
        protected Command command() {
            return Command.of(
                    List.of(
                            "sh",
                            "-c",
                            "sleep 300 & echo $! > \"$0.new\"; mv \"$0.new\" \"$0\"; wait",
                            written.toString()),
                    Map.of());
        }

        @Override
        protected boolean isReady() {
            return Files.exists(written);
        }

        @Override
        protected Duration patience() {
            return SOON;
        }
    }
}
