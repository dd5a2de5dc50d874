package io.officergate.cli;

import io.officergate.bench.RosterBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long the comparison of a full list takes. */
@Command(
        name = "roster",
        description = "Seconds and memory for the comparison of a full list with the accounts.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class RosterBench implements Callable<Integer> {
    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Officers with an account (default: ${DEFAULT-VALUE}).")
    int accounts;

    @Option(
            names = "--rows",
            paramLabel = "M",
            defaultValue = "100000",
            description = "Lines of the list (default: ${DEFAULT-VALUE}).")
    int rows;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BenchWorld.run(spec, (world, out) -> new RosterBenchmark(world, accounts, rows, out).run());
        return 0;
    }
}
