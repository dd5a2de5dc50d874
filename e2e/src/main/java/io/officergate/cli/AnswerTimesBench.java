package io.officergate.cli;

import io.officergate.bench.AnswerTimes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Whether the time of an answer tells accounts from unknown names. */
@Command(
        name = "answers",
        description = "Time of the answer to a wrong password, accounts and unknown names taking turns.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class AnswerTimesBench implements Callable<Integer> {
    @Option(
            names = "--names",
            paramLabel = "N",
            defaultValue = "100",
            description = "Names of each kind, each tried twice (default: ${DEFAULT-VALUE}).")
    int names;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        BenchWorld.run(spec, (world, out) -> new AnswerTimes(world, names, out).run());
        return 0;
    }
}
