package io.officergate.cli;

import io.officergate.duplicates.PersonalNumbersReport;
import io.officergate.world.RunFile;
import io.officergate.world.WorldFailure;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reports the personal numbers that keep OfficerGate's constraints from going into a database (ACC-1). */
@Command(
        name = "duplicates",
        description = {
            "Reports personal numbers that are duplicated or malformed, as CSV; ends with 3 when there are any.",
            "Reads the database of the running OfficerGate, or the one of --url."
        },
        mixinStandardHelpOptions = true)
final class Duplicates implements Callable<Integer> {
    private static final int FOUND = 3;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the report goes, for its owner only (default: the terminal).")
    @Nullable
    Path out;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Keycloak's database, such as jdbc:postgresql://HOST/NAME; its server may be down.")
    @Nullable
    String url;

    @Option(names = "--user", paramLabel = "NAME", description = "User of that database (default: ${DEFAULT-VALUE}).")
    String user = "keycloak";

    // Not an option: a command line is seen by everybody on the machine.
    @Option(
            names = "--password-from",
            paramLabel = "VARIABLE",
            description = "Environment variable that holds the password (default: ${DEFAULT-VALUE}).")
    String passwordVariable = "KC_DB_PASSWORD";

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PersonalNumbersReport report = report();
        if (out == null) {
            spec.commandLine().getOut().print(report.csv());
            spec.commandLine().getOut().flush();
        } else {
            ReportFile.keep(report.csv(), out);
        }
        spec.commandLine().getErr().printf("%d findings%n", report.findings());
        return report.findings() == 0 ? 0 : FOUND;
    }

    private PersonalNumbersReport report() {
        if (url == null) {
            RunFile.Postgres running = RunFile.of(data.folder()).postgres();
            return PersonalNumbersReport.of(running.jdbcUrl(), running.user(), running.password());
        }
        String password = System.getenv(passwordVariable);
        if (password == null) {
            throw new WorldFailure(
                    "There is no password for the database.", "put it into the variable " + passwordVariable + ".");
        }
        return PersonalNumbersReport.of(url, user, password);
    }
}
