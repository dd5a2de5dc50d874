package io.officergate.e2e.harness;

import io.officergate.world.Installation;
import io.officergate.world.Ports;
import io.officergate.world.Progress;
import io.officergate.world.World;
import io.officergate.world.WorldFolder;
import java.time.Duration;

/** The world of this JVM: started for the first test that needs it, on free ports, stopped after the last. */
final class RunningWorld implements AutoCloseable {
    private final World world;

    RunningWorld() {
        Installation installation = Installation.here();
        WorldFolder folder = new WorldFolder(installation.project().resolve("e2e/target/world"));
        world = World.open(folder, World.Beginning.FRESH, Ports.free(), installation, new Told());
        try {
            world.postgres().bringsSmallDisk();
            world.start();
        } catch (RuntimeException failed) {
            world.close();
            throw failed;
        }
    }

    World world() {
        return world;
    }

    @Override
    public void close() {
        world.close();
    }

    /** Tells the steps on standard output, where the build's log keeps them. */
    private static final class Told implements Progress {
        @Override
        public void ends(String step, Duration took) {
            System.out.println("world: " + step + " works after " + took.toSeconds() + " s");
        }
    }
}
