package io.officergate.cli;

import io.officergate.bench.Habits;
import io.officergate.bench.SignInBenchmark;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a sign-in and a refresh cost; in a world of its own, on free ports, which is deleted by the next run. */
@Command(
        name = "signin",
        description =
                "CPU (without the compilers) and statements of a sign-in and of a refresh, OfficerGate and Keycloak taking turns.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class SignInBench implements Callable<Integer> {
    @Option(names = "--rounds", paramLabel = "N", defaultValue = "9", description = "(default: ${DEFAULT-VALUE})")
    int rounds;

    @Option(
            names = "--sign-ins",
            paramLabel = "N",
            defaultValue = "60",
            description = "Sign-ins of each product in a round (default: ${DEFAULT-VALUE}).")
    int signIns;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            defaultValue = "300",
            description = "Sign-ins of each product before the first round (default: ${DEFAULT-VALUE}).")
    int warmUp;

    @Option(
            names = "--elsewhere",
            description = "Nobody signs out, so each sign-in ends the session that the officer still has elsewhere.")
    boolean elsewhere;

    @Option(
            names = "--new-browsers",
            description = "Each sign-in is with a browser that is new, so that the officer is told of it by mail.")
    boolean newBrowsers;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BenchWorld.run(spec, (world, out) -> new SignInBenchmark(
                        world, rounds, signIns, warmUp, new Habits(!elsewhere, !newBrowsers), out)
                .run());
        return 0;
    }
}
