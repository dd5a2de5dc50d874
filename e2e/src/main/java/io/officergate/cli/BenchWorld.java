package io.officergate.cli;

import io.officergate.world.Installation;
import io.officergate.world.Ports;
import io.officergate.world.World;
import io.officergate.world.WorldFolder;
import java.io.PrintWriter;
import java.util.function.BiConsumer;
import picocli.CommandLine.Model.CommandSpec;

/** A world of its own for a benchmark, on free ports; the next benchmark deletes it. */
final class BenchWorld {
    private BenchWorld() {}

    static void run(CommandSpec spec, BiConsumer<World, PrintWriter> benchmark) {
        PrintWriter out = spec.commandLine().getOut();
        Installation here = Installation.here();
        WorldFolder folder = new WorldFolder(here.project().resolve("target/bench"));
        try (World world = World.open(folder, World.Beginning.FRESH, Ports.free(), here, new ConsoleProgress(out))) {
            Runtime.getRuntime().addShutdownHook(new Thread(world::close, "stop"));
            world.start();
            benchmark.accept(world, out);
        }
    }
}
