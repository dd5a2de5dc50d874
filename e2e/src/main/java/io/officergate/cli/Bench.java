package io.officergate.cli;

import picocli.CommandLine.Command;

/** The benchmarks. */
@Command(
        name = "bench",
        description = "Measures OfficerGate beside Keycloak as it is shipped.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SignInBench.class,
            AnswerTimesBench.class,
            ImportBench.class,
            ReportBench.class,
            PersonnelBench.class,
            RosterBench.class,
            InactivityBench.class
        })
final class Bench {
    private Bench() {}
}
