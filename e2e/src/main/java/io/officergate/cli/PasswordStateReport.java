package io.officergate.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Report R-11: how old everybody's password is (PWD-1). */
@Command(
        name = "password-state",
        description = {
            "When each password was changed, until when it is good, who was warned and who is overdue (R-11), as CSV.",
            "docs/operations.md has its columns."
        },
        mixinStandardHelpOptions = true)
final class PasswordStateReport implements Callable<Integer> {
    @Mixin
    ReportOutput output = new ReportOutput();

    @Override
    public Integer call() {
        output.take("password-state", Map.of());
        return 0;
    }
}
