package io.officergate.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Two worlds never share a folder: whoever runs one holds its lock, which the kernel releases even after kill -9. */
final class WorldLock implements AutoCloseable {
    private final FileChannel channel;

    private WorldLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws WorldFailure when another process, or another world of this one, holds it */
    static WorldLock take(WorldFolder folder) {
        try {
            FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new WorldFailure(
                        "OfficerGate already runs with the data in " + folder.root() + ".",
                        "stop it with Ctrl-C where it runs, or start a second one with --data DIR and other ports.");
            }
            return new WorldLock(channel);
        } catch (IOException cannot) {
            throw new UncheckedIOException(cannot);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldHere) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException stillHeld) {
            throw new UncheckedIOException(stillHeld);
        }
    }
}
