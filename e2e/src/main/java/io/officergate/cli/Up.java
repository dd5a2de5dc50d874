package io.officergate.cli;

import io.officergate.world.Installation;
import io.officergate.world.World;
import io.officergate.world.WorldFolder;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything, stays in the foreground, and stops everything on Ctrl-C. */
@Command(
        name = "up",
        sortOptions = false,
        description = "Starts everything and stays in the foreground; Ctrl-C stops everything it started.",
        mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {
    @Option(names = "--fresh", description = "Deletes the data of earlier runs first.")
    boolean fresh;

    @Mixin
    DataOption data = new DataOption();

    @Mixin
    PortOptions ports = new PortOptions();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        ConsoleProgress progress = new ConsoleProgress(out);
        WorldFolder folder = data.folder();
        World.Beginning beginning = fresh ? World.Beginning.FRESH : World.Beginning.CONTINUED;
        World world = World.open(folder, beginning, ports.ports(), Installation.here(), progress);
        CountDownLatch stopping = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(world, stopping, out), "stop"));
        world.start();
        Welcome.print(out, world.runFile(), folder);
        new Supervision(world, progress, stopping).untilStopped();
        return 0;
    }

    private static void stop(World world, CountDownLatch stopping, PrintWriter out) {
        stopping.countDown();
        out.println();
        out.println("Stopping everything …");
        out.flush();
        world.close();
        out.println("Stopped. The data is kept; ./officergate up goes on with it.");
        out.flush();
    }
}
