package io.officergate.cli;

import io.officergate.world.WorldFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code ./officergate}: the list of commands. */
@Command(
        name = "officergate",
        description = {
            "OfficerGate: the gate between government officers and the systems connected",
            "to the national population database."
        },
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        subcommands = {
            Up.class,
            Test.class,
            Code.class,
            Mail.class,
            ActivationCode.class,
            Send.class,
            Receipt.class,
            Parked.class,
            Withdrawals.class,
            Brake.class,
            Roster.class,
            Status.class,
            Duplicates.class,
            Import.class,
            Report.class,
            ChaosRun.class,
            Bench.class,
            HelpCommand.class
        })
public final class OfficerGate {
    private OfficerGate() {}

    /** Ends with 0 when the command did what was asked, 1 when it could not, 2 when it was not understood. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new OfficerGate()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println();
            if (failure instanceof WorldFailure) {
                command.getErr().println(failure.getMessage());
            } else {
                failure.printStackTrace(command.getErr());
            }
            return CommandLine.ExitCode.SOFTWARE;
        });
    }
}
