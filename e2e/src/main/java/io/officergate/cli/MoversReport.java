package io.officergate.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Report R-03: whose rights were withdrawn or moved, when, and how late (JML-1, JML-2). */
@Command(
        name = "movers",
        description = {
            "Which rights were withdrawn or moved by which decision, when, and whether that was late (R-03), as CSV.",
            "docs/operations.md has its columns."
        },
        mixinStandardHelpOptions = true)
final class MoversReport implements Callable<Integer> {
    @Option(
            names = "--from",
            paramLabel = "DAY",
            defaultValue = "",
            description = "Carried out on this day or later, dd/MM/yyyy or yyyy-MM-dd (default: from the beginning).")
    String from = "";

    @Option(
            names = "--to",
            paramLabel = "DAY",
            defaultValue = "",
            description = "Carried out on this day or earlier (default: until now).")
    String to = "";

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            defaultValue = "",
            description = "Of officers who left or entered this unit, or one below it (default: all).")
    String unit = "";

    @Mixin
    ReportOutput output = new ReportOutput();

    @Override
    public Integer call() {
        output.take("movers", Map.of("from", from, "to", to, "unit", unit));
        return 0;
    }
}
