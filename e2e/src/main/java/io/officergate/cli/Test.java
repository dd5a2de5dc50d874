package io.officergate.cli;

import io.officergate.world.Installation;
import io.officergate.world.tools.BrowserOnMachine;
import io.officergate.world.tools.FakeTimeOnMachine;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs every test there is and counts what really ran: a skipped test is a failure here. */
@Command(
        name = "test",
        description = "Runs every check and test: formatting, static checks, tables, servers, stories in a browser.",
        mixinStandardHelpOptions = true)
final class Test implements Callable<Integer> {
    private static final Pattern WORTH_SHOWING = Pattern.compile(
            "\\[INFO\\] Building OfficerGate.*|.*Tests run: .*|\\[ERROR\\].*|.*BUILD (SUCCESS|FAILURE)");

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Path project = Installation.here().project();
        Path tools = project.resolve("target/officergate-tools.log");
        say(out, "Browser: " + BrowserOnMachine.acquire(tools));
        say(out, "libfaketime: " + FakeTimeOnMachine.acquire(tools));

        TestReports.forget(project);
        Path log = project.resolve("target/officergate-test.log");
        say(out, "Running ./mvnw verify; the whole log is " + log);
        boolean built = verify(project, log, out);

        TestReports reports = TestReports.of(project);
        List<String> silent = reports.modulesThatRanNothing();
        silent.forEach(module -> say(out, "No test of " + module + " ran."));
        say(out, reports.summary());
        return built && silent.isEmpty() && reports.isAllPassed() ? 0 : 1;
    }

    private static boolean verify(Path project, Path log, PrintWriter out) throws IOException, InterruptedException {
        Process maven = new ProcessBuilder("./mvnw", "-B", "-ntp", "--fail-at-end", "verify")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(maven::destroy, "stop-maven"));
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8);
                BufferedWriter kept = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                kept.write(line);
                kept.newLine();
                if (WORTH_SHOWING.matcher(line).matches()) {
                    say(out, line);
                }
            }
        }
        return maven.waitFor() == 0;
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
