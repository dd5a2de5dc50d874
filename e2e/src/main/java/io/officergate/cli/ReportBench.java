package io.officergate.cli;

import io.officergate.bench.ReportBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long the report about everybody's password takes. */
@Command(
        name = "report",
        description = "Seconds and memory for the report R-11, beside Keycloak's own pages of users and credentials.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ReportBench implements Callable<Integer> {
    @Option(
            names = "--officers",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Officers in the report (default: ${DEFAULT-VALUE}).")
    int officers;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BenchWorld.run(spec, (world, out) -> new ReportBenchmark(world, officers, out).run());
        return 0;
    }
}
