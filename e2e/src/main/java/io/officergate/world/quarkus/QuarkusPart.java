package io.officergate.world.quarkus;

import io.officergate.world.FolderTree;
import io.officergate.world.WorldFailure;
import io.officergate.world.WorldFolder;
import io.officergate.world.process.Command;
import io.officergate.world.process.HttpLook;
import io.officergate.world.process.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Quarkus program of ours, configured by variables of its environment alone. */
public final class QuarkusPart extends Part {
    private final Path built;
    private final Path program;
    private final int port;
    private final String readyPath;
    private final Map<String, String> environment;
    private boolean isCopied;

    /**
     * @param built the folder the build has made; a copy is run, so that the next build does not pull it from under us
     * @param readyPath path that answers 200 when it works
     * @param environment its settings, without the port
     */
    public QuarkusPart(
            String name, WorldFolder folder, Path built, int port, String readyPath, Map<String, String> environment) {
        super(name, folder);
        this.built = built;
        this.program = folder.data(name + "-program");
        this.port = port;
        this.readyPath = readyPath;
        this.environment = Map.copyOf(environment);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    /** Copies once, so that a restart runs the same program even when the project was built again meanwhile. */
    @Override
    protected void prepare() {
        if (isCopied) {
            return;
        }
        try {
            FolderTree.delete(program);
            FolderTree.copy(built, program);
            isCopied = true;
        } catch (IOException cannot) {
            throw new WorldFailure(
                    name() + " cannot be copied to " + program + ": " + cannot.getMessage() + ".",
                    "make room on the disk (100 MB).",
                    cannot);
        }
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
                program.resolve("quarkus-run.jar").toString());
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
