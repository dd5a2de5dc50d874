package io.officergate.cli;

import picocli.CommandLine.Command;

/** What inspectors take out as evidence. */
@Command(
        name = "report",
        description = "Takes a report out of the running OfficerGate, as CSV; who reads it is in the audit trail.",
        mixinStandardHelpOptions = true,
        subcommands = {PasswordStateReport.class, MoversReport.class, ExceptionsReport.class})
final class Report {
    private Report() {}
}
