package io.officergate.world.quarkus;

import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.HttpLook;
import io.officergate.world.process.Part;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Quarkus program of ours, configured by variables of its environment alone. */
public final class QuarkusPart extends Part {
    private final Path jar;
    private final int port;
    private final String readyPath;
    private final Map<String, String> environment;

    /**
     * @param jar its {@code quarkus-run.jar}
     * @param readyPath path that answers 200 when it works
     * @param environment its settings, without the port
     */
    public QuarkusPart(
            String name, WorldFolder folder, Path jar, int port, String readyPath, Map<String, String> environment) {
        super(name, folder);
        this.jar = jar;
        this.port = port;
        this.readyPath = readyPath;
        this.environment = Map.copyOf(environment);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    protected Command command() {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_CONSOLE_COLOR", "false");
        List<String> line = List.of(
                Command.java(),
                "-Xms32m",
                "-Xmx256m",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-jar",
                jar.toString());
        return Command.of(line, all);
    }

    @Override
    protected boolean isReady() {
        return HttpLook.isOk(url() + readyPath);
    }

    @Override
    protected Duration patience() {
        return Duration.ofSeconds(90);
    }
}
