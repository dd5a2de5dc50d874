package io.officergate.cli;

import io.officergate.bench.InactivityBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How fast unused accounts are locked. */
@Command(
        name = "inactivity",
        description =
                "Accounts a second that are locked because nobody uses them, beside the database alone and Keycloak's workflow.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class InactivityBench implements Callable<Integer> {
    private static final int LEAST = 2000;

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Officers with an account (default: ${DEFAULT-VALUE}).")
    int accounts;

    @Option(
            names = "--due",
            paramLabel = "M",
            defaultValue = "100000",
            description = "Of these, who have not used it for 91 days (default: ${DEFAULT-VALUE}).")
    int due;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (due < LEAST || due > accounts) {
            throw new ParameterException(spec.commandLine(), "--due must be " + LEAST + " to --accounts, not " + due);
        }
        BenchWorld.run(spec, (world, out) -> new InactivityBenchmark(world, accounts, due, out).run());
        return 0;
    }
}
