package io.officergate.cli;

import io.officergate.chaos.Chaos;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Random personnel histories, while everything is killed or in peace; in a world of its own, on free ports. */
@Command(
        name = "chaos",
        description =
                "Sends random personnel histories while each process is killed again and again; ends with 1 when an event"
                        + " was lost, done twice or out of order, the evidence is not complete, or a process was never killed.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ChaosRun implements Callable<Integer> {
    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Different events, about (default: ${DEFAULT-VALUE}).")
    int events;

    @Option(
            names = "--officers",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Officers whose histories they are (default: ${DEFAULT-VALUE}).")
    int officers;

    @Option(
            names = "--every",
            paramLabel = "SECONDS",
            defaultValue = "6",
            description = "Mean seconds between two kills; 0 kills nothing (default: ${DEFAULT-VALUE}).")
    int every;

    @Option(names = "--seed", paramLabel = "N", description = "Repeats the histories of another run.")
    Optional<Long> seed = Optional.empty();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Chaos.Plan plan = new Chaos.Plan(officers, events, Duration.ofSeconds(every), seed.orElseGet(System::nanoTime));
        AtomicBoolean holds = new AtomicBoolean();
        BenchWorld.run(spec, (world, out) -> holds.set(new Chaos(world, plan, out).run()));
        return holds.get() ? 0 : 1;
    }
}
