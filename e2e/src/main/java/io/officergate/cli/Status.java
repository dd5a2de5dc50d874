package io.officergate.cli;

import io.officergate.world.RunFile;
import io.officergate.world.process.HttpLook;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at every part of the running world. */
@Command(
        name = "status",
        description = "Shows every part and whether it works; ends with 1 when one does not.",
        mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {
    private static final String QUARKUS_READY = "/q/health/ready";
    private static final int PATIENCE_MILLISECONDS = 2_000;

    @Mixin
    DataOption data = new DataOption();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        RunFile run = RunFile.of(data.folder());
        boolean keycloak =
                tell("keycloak", run.keycloak().url(), answers(run.keycloak().managementUrl() + "/health/ready"));
        boolean sync = tell("sync", run.sync().url(), answers(run.sync().url() + QUARKUS_READY));
        boolean sample = tell("sample", run.sample().url(), answers(run.sample().url() + QUARKUS_READY));
        String database = run.postgres().jdbcUrl();
        boolean postgres = tell("postgres", database, accepts(database.substring("jdbc:".length())));
        boolean kafka = tell(
                "kafka",
                run.kafka().bootstrap(),
                accepts("kafka://" + run.kafka().bootstrap()));
        boolean mail = tell("mail", run.mail().url(), answers(run.mail().url() + "/api/service/readiness"));
        return keycloak && sync && sample && postgres && kafka && mail ? 0 : 1;
    }

    private boolean tell(String part, String address, boolean works) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-10s %-5s %s%n", part, works ? "works" : "DOWN", address);
        return works;
    }

    private static boolean answers(String url) {
        return HttpLook.isOk(url);
    }

    private static boolean accepts(String url) {
        URI address = URI.create(url);
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), PATIENCE_MILLISECONDS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
