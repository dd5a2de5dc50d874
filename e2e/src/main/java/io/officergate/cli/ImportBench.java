package io.officergate.cli;

import io.officergate.bench.ImportBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long a province's list of officers takes. */
@Command(
        name = "import",
        description = "Seconds for a list of officers, beside the partial import of Keycloak as it is shipped.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ImportBench implements Callable<Integer> {
    @Option(
            names = "--officers",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Officers on the list (default: ${DEFAULT-VALUE}).")
    int officers;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BenchWorld.run(spec, (world, out) -> new ImportBenchmark(world, officers, out).run());
        return 0;
    }
}
