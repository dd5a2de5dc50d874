package io.officergate.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Duties that no decision gives (ACC-3). */
@Command(
        name = "exceptions",
        description = {
            "Which accounts have duties at connected systems that no decision gives, as CSV.",
            "docs/operations.md has its columns."
        },
        mixinStandardHelpOptions = true)
final class ExceptionsReport implements Callable<Integer> {
    @Mixin
    ReportOutput output = new ReportOutput();

    @Override
    public Integer call() {
        output.take("exceptions", Map.of());
        return 0;
    }
}
