package io.officergate.world.tools;

import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import io.officergate.world.WorldFailure;
import io.officergate.world.process.Command;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the end-to-end stories. */
public final class BrowserOnMachine {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private BrowserOnMachine() {}

    /**
     * One on the PATH, else the one Playwright downloads, else Debian's package.
     *
     * @param log where downloads tell what they do
     * @return the program to start
     * @throws WorldFailure when there is none and none can be had
     */
    public static Path acquire(Path log) {
        return onPath().or(BrowserOnMachine::playwrightsOwn)
                .or(() -> download(log))
                .or(() -> fromDebian(log))
                .orElseThrow(() -> new WorldFailure(
                        "The end-to-end stories need a browser, and none could be found or fetched.",
                        "install Chromium (Debian: apt-get install chromium); what was tried is in " + log + "."));
    }

    private static Optional<Path> onPath() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> playwrightsOwn() {
        Playwright.CreateOptions quiet =
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (Playwright playwright = Playwright.create(quiet)) {
            return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Files::isExecutable);
        }
    }

    private static Optional<Path> download(Path log) {
        List<String> line = List.of(
                Command.java(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium");
        Fetching.run(line, Map.of("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000"), log);
        return playwrightsOwn();
    }

    private static Optional<Path> fromDebian(Path log) {
        boolean fetched = DebianPackage.mayInstall() && DebianPackage.install("chromium", log);
        return fetched ? onPath() : Optional.empty();
    }
}
