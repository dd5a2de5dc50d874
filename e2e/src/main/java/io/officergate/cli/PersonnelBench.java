package io.officergate.cli;

import io.officergate.bench.PersonnelBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How fast personnel events end access. */
@Command(
        name = "personnel",
        description =
                "Suspensions a second, and the time until a token is refused and a system told, beside Keycloak's own admin calls.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class PersonnelBench implements Callable<Integer> {
    @Option(
            names = "--events",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Suspensions whose pace is measured (default: ${DEFAULT-VALUE}).")
    int events;

    @Option(
            names = "--watched",
            paramLabel = "N",
            defaultValue = "100",
            description = "Officers who are signed in while they are suspended (default: ${DEFAULT-VALUE}).")
    int watched;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BenchWorld.run(spec, (world, out) -> new PersonnelBenchmark(world, events, watched, out).run());
        return 0;
    }
}
